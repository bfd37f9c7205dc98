"""Django's own formats for Thai, which Wagtail's screens print.

Years in พ.ศ. are printed by `thai.dates` alone; Django cannot, so a year here says that it is ค.ศ.
"""

DATE_FORMAT = "j F ค.ศ. Y"
TIME_FORMAT = "H.i น."
DATETIME_FORMAT = "j F ค.ศ. Y H.i น."
SHORT_DATE_FORMAT = "j M ค.ศ. Y"
FIRST_DAY_OF_WEEK = 0
DECIMAL_SEPARATOR = "."
THOUSAND_SEPARATOR = ","
NUMBER_GROUPING = 3
