package dev.headway.jpa.model;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Converter;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.type.SqlTypes;

/** Keys, relations and columns of every kind. */
public final class Shop {

    private Shop() {}

    public enum Status {
        NEW,
        PAID,
        CANCELLED
    }

    @MappedSuperclass
    public abstract static class Audited {
        @Column(nullable = false, updatable = false)
        Instant createdAt;

        OffsetDateTime updatedAt;

        @Version
        int version;
    }

    @Embeddable
    public static class Address {
        @Column(length = 80)
        String street;

        String city;
    }

    public record Money(String text) {}

    @Converter(autoApply = true)
    public static class MoneyConverter implements AttributeConverter<Money, String> {
        @Override
        public String convertToDatabaseColumn(Money money) {
            return money == null ? null : money.text();
        }

        @Override
        public Money convertToEntityAttribute(String text) {
            return text == null ? null : new Money(text);
        }
    }

    @Entity(name = "Customer")
    @Table(
            schema = "shop",
            indexes = {
                @Index(columnList = "lastName, firstName"),
                @Index(name = "customers_newest", columnList = "createdAt desc")
            },
            uniqueConstraints = @UniqueConstraint(columnNames = {"email", "city"}))
    @SecondaryTable(schema = "shop", name = "customer_notes")
    @Comment("who buys")
    public static class Customer extends Audited {
        @Id
        @GeneratedValue(strategy = GenerationType.UUID)
        UUID id;

        @Column(nullable = false, unique = true)
        String email;

        String firstName;
        String lastName;

        @Enumerated(EnumType.STRING)
        Status status;

        @Enumerated(EnumType.ORDINAL)
        Status before;

        @JdbcTypeCode(SqlTypes.NAMED_ENUM)
        Status named;

        @Embedded
        Address address;

        @ElementCollection
        @CollectionTable(schema = "shop")
        @Column(length = 30)
        Set<String> phones = new HashSet<>();

        @ElementCollection
        @MapKeyColumn(name = "setting")
        Map<String, String> settings = new HashMap<>();

        @Column(table = "customer_notes")
        @Lob
        String notes;
    }

    @Entity(name = "Product")
    @Table(schema = "shop")
    @Check(name = "product_price_positive", constraints = "price > 0")
    public static class Product {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Long id;

        @Column(nullable = false, unique = true, length = 40)
        String sku;

        BigDecimal price;

        @Column(precision = 12, scale = 4)
        @ColumnDefault("0")
        BigDecimal discount;

        @GeneratedColumn("price * 2")
        BigDecimal doubled;

        Money deposit;

        @JdbcTypeCode(SqlTypes.JSON)
        Map<String, String> attributes = new HashMap<>();

        List<String> tags = new ArrayList<>();

        int[] sizes;

        @JdbcTypeCode(SqlTypes.INET)
        java.net.InetAddress origin;

        @Comment("when it came")
        LocalDate arrival;

        LocalTime hour;
        LocalDateTime seen;

        @Column(precision = 3)
        LocalDateTime precise;

        Duration warranty;
        byte[] image;

        @Lob
        byte[] manual;

        @Column(columnDefinition = "text")
        String description;

        @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
        String more;

        float weight;
        double volume;
        short shelf;
        byte grade;
        boolean active;
        char letter;

        @ManyToMany
        @JoinTable(schema = "shop")
        Set<Category> categories = new HashSet<>();
    }

    @Entity(name = "Category")
    @Table(schema = "shop")
    public static class Category {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        Long id;

        @Column(nullable = false)
        String name;

        @ManyToOne
        Category parent;

        @OneToMany(mappedBy = "parent")
        @OrderColumn
        List<Category> children = new ArrayList<>();
    }

    @Entity(name = "Order")
    @Table(name = "orders")
    public static class Order extends Audited {
        @Id
        @GeneratedValue
        @SequenceGenerator(
                name = "order_numbers",
                sequenceName = "order_numbers",
                allocationSize = 20,
                initialValue = 1000)
        Long id;

        @ManyToOne(optional = false)
        @OnDelete(action = OnDeleteAction.CASCADE)
        Customer customer;

        @ManyToOne
        @JoinColumn(name = "seller", foreignKey = @ForeignKey(name = "orders_sold_by"))
        Customer soldBy;

        @OneToOne
        Customer recipient;
    }

    @Embeddable
    public static class LineId {
        long orderNumber;
        int position;
    }

    @Entity(name = "OrderLine")
    public static class OrderLine {
        @EmbeddedId
        LineId id;

        @Column(nullable = false)
        @ColumnDefault("'none'")
        String remark;

        @Column(name = "\"Odd \"\"Name\"\"\"")
        String odd;
    }

    @Entity(name = "Ticket")
    public static class Ticket {
        @Id
        @GeneratedValue(strategy = GenerationType.TABLE)
        @TableGenerator(name = "tickets")
        Long id;

        @Enumerated(EnumType.STRING)
        @Column(nullable = false, length = 20)
        Status status;
    }
}
