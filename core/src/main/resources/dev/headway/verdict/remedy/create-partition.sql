--- upgrade autocommit
{spared}{sql};{unspared}
