"""Names of months and days; month n is at index n - 1, Monday at index 0."""

MONTHS = (
    "มกราคม",
    "กุมภาพันธ์",
    "มีนาคม",
    "เมษายน",
    "พฤษภาคม",
    "มิถุนายน",
    "กรกฎาคม",
    "สิงหาคม",
    "กันยายน",
    "ตุลาคม",
    "พฤศจิกายน",
    "ธันวาคม",
)
MONTHS_SHORT = (
    "ม.ค.",
    "ก.พ.",
    "มี.ค.",
    "เม.ย.",
    "พ.ค.",
    "มิ.ย.",
    "ก.ค.",
    "ส.ค.",
    "ก.ย.",
    "ต.ค.",
    "พ.ย.",
    "ธ.ค.",
)
# Frequent misspellings, by the number of the month that is meant.
MONTHS_MISSPELLED = {
    "กุมภาพัน": 2,
    "กุมภาพันธุ์": 2,
    "พฤกษภาคม": 5,
    "พฤศภาคม": 5,
    "กรกฏาคม": 7,
    "กรกดาคม": 7,
    "พฤษจิกายน": 11,
    "พฤจิกายน": 11,
    "sept": 9,
}
WEEKDAYS = ("จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์", "อาทิตย์")

MONTHS_EN = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
MONTHS_SHORT_EN = tuple(name[:3] for name in MONTHS_EN)
WEEKDAYS_EN = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
