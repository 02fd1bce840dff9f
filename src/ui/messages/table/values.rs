//! Words for dates and amounts.
//!
//! May import: `ui::messages`.

use crate::ui::messages::Message;

super::messages! {
    January: "يناير", "January", "janvier";
    February: "فبراير", "February", "février";
    March: "مارس", "March", "mars";
    April: "أبريل", "April", "avril";
    May: "مايو", "May", "mai";
    June: "يونيو", "June", "juin";
    July: "يوليو", "July", "juillet";
    August: "أغسطس", "August", "août";
    September: "سبتمبر", "September", "septembre";
    October: "أكتوبر", "October", "octobre";
    November: "نوفمبر", "November", "novembre";
    December: "ديسمبر", "December", "décembre";
    YearUnknown: "(السنة غير معروفة)", "(year not known)", "(année inconnue)";
    FromTo: "من {from} إلى {to}", "{from} – {to}", "{from} – {to}";
    AtClock: "، الساعة ", ", ", " à ";
    Circa: "نحو", "about", "vers";
    Century: "القرن {}", "{} century", "{} siècle";
}
