//! What a date or amount comes to.
//!
//! May import: nothing of ours.

use std::fmt;

/// The value of a mention.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A date in ISO 8601, extended (EDTF, level 1) where a part is not known: `2020-10-02`,
    /// `2020-06`, `2022-06-13/2022-06-14`, `XXXX-03-08`.
    Date(String),
    /// A number with its unit: an ISO 4217 code, `%`, or a CLDR unit name (`kilometer`).
    Amount {
        /// The number.
        number: f64,
        /// The unit.
        unit: String,
    },
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Date(date) => f.write_str(date),
            Self::Amount { number, unit } => write!(f, "{number} {unit}"),
        }
    }
}
