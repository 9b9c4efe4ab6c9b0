--- upgrade autocommit
--- batch {walked} by {walkedkey}
{sliced};
