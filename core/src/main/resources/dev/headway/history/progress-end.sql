-- Takes the announcement back; what of the section is left to be done in the background stays announced.
DELETE FROM :"schema".headway_progress
WHERE version_table = :'version_table' AND revision = :'revision'
  AND NOT (background AND statements_done < statements_total)
