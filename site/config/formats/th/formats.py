"""Django's own formats for Thai; years in พ.ศ. are printed by `thai.dates` alone."""

DATE_FORMAT = "j F Y"
TIME_FORMAT = "H.i น."
DATETIME_FORMAT = "j F Y H.i น."
SHORT_DATE_FORMAT = "j M Y"
FIRST_DAY_OF_WEEK = 0
DECIMAL_SEPARATOR = "."
THOUSAND_SEPARATOR = ","
NUMBER_GROUPING = 3
