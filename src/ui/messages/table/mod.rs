//! The strings themselves, a table a topic: a name, then Arabic, English and French. A string
//! without a translation does not compile. French has no-break spaces before `: ; ? !` and inside
//! guillemets.
//!
//! May import: `ui::messages`.

mod across;
mod article;
mod card;
mod commands;
mod desk;
mod documents;
mod entities;
mod find;
mod looks;
mod outgoing;
mod reading;
mod trouble;
mod values;
mod views;
mod window;

use super::Message;

/// Makes each line a constant of [`Message`], and all of them a list for the tests.
macro_rules! messages {
    ($($name:ident: $ar:literal, $en:literal, $fr:literal;)*) => {
        #[expect(non_upper_case_globals, reason = "they are the variants of an enum cut into tables")]
        #[expect(missing_docs, reason = "each is what it says")]
        impl Message {
            $(pub const $name: Self = Self(&[$ar, $en, $fr]);)*
        }

        /// The lines of this table, by name.
        pub(super) const TABLE: &[(&str, Message)] = &[$((stringify!($name), Message::$name)),*];
    };
}
use messages;

/// Every table.
pub const TABLES: &[&[(&str, Message)]] = &[
    across::TABLE,
    article::TABLE,
    card::TABLE,
    commands::TABLE,
    desk::TABLE,
    documents::TABLE,
    entities::TABLE,
    find::TABLE,
    looks::TABLE,
    outgoing::TABLE,
    reading::TABLE,
    trouble::TABLE,
    views::TABLE,
    values::TABLE,
    window::TABLE,
];
