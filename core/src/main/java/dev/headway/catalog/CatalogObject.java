package dev.headway.catalog;

/** One object of a schema, with everything that makes a difference. Texts are PostgreSQL's own, names in them qualified. */
public sealed interface CatalogObject
        permits Schema,
                Extension,
                Table,
                ForeignTable,
                View,
                MaterializedView,
                Sequence,
                Column,
                DefaultValue,
                Constraint,
                Index,
                EnumType,
                Domain,
                CompositeType,
                RangeType,
                Routine,
                Aggregate,
                Trigger,
                Rule,
                Policy,
                Statistics,
                TextSearchDictionary,
                TextSearchConfiguration,
                Collation,
                Cast,
                Publication,
                PublicationMember,
                EventTrigger,
                DefaultPrivileges {

    ObjectId id();

    About about();
}
