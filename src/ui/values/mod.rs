//! Dates and amounts as a reader would write them, in the interface's language: "27.3 billion US
//! dollars" for `27300000000 USD`, "2 May (year not known)" for `XXXX-05-02`. Exports keep the
//! machine's form.
//!
//! May import: `document`, `entity`, `ui::look`, `ui::messages`.

mod amount;
mod date;

use super::Look;
use crate::{
    document::Date,
    entity::{EntityType, Value},
};

/// What `value` comes to, in words and in digits of the chosen form.
pub fn phrase(kind: EntityType, value: &Value, look: &Look) -> String {
    let written = match value {
        Value::Date(date) => date::phrase(date, look.language),
        Value::Amount { number, unit } => {
            // A pound is money or a weight.
            let is_money = kind == EntityType::Money && unit == "pound";
            let unit = if is_money { "money-pound" } else { unit };
            amount::phrase(*number, unit, look.language)
        }
    };
    // What is in no form that is known here is shown as it is.
    look.figures(&written.unwrap_or_else(|| value.to_string()))
}

/// A day as it is written over an article.
pub fn day(day: Date, look: &Look) -> String {
    let iso = day.to_string();
    look.figures(&date::phrase(&iso, look.language).unwrap_or(iso))
}
