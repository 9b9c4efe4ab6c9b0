--- upgrade autocommit
{requiring}
{sql};
