//! What the text of a group is for, by the control word that it begins with.
//!
//! May import: nothing of ours.

use super::group::{Destination, Ends};

/// Groups that are known to hold nothing to be read. Those that a `\*` begins and that are not
/// named anywhere here hold nothing either.
const NOTHING: &[&str] = &[
    "bkmkend",
    "bkmkstart",
    "colortbl",
    "datafield",
    "fldinst",
    "footer",
    "footerf",
    "footerl",
    "footerr",
    "ftncn",
    "ftnsep",
    "ftnsepc",
    "header",
    "headerf",
    "headerl",
    "headerr",
    "nonesttables",
    "nonshppict",
    "objdata",
    "pict",
    "rxe",
    "shprslt",
    "sn",
    "sp",
    "sv",
    "tc",
    "tcn",
    "txe",
    "xe",
];

/// What a control word makes of the group that it stands in.
pub(super) enum Turn {
    /// Its text is for this, and its end ends that.
    To(Destination, Ends),
    /// It is the mark of a point of a list.
    Mark,
    /// It holds a text twice, the second time in better characters.
    TwoSpellings,
    /// It is the better spelling.
    Better,
    /// Nothing: the word is about something else.
    Nowhere,
}

/// The turn that `word` makes.
pub(super) fn turn(word: &str) -> Turn {
    match word {
        "fonttbl" => Turn::To(Destination::Fonts, Ends::Nothing),
        "stylesheet" => Turn::To(Destination::Styles, Ends::Nothing),
        "info" => Turn::To(Destination::Properties, Ends::Nothing),
        "title" => Turn::To(Destination::Title, Ends::Nothing),
        "author" => Turn::To(Destination::Author, Ends::Nothing),
        "creatim" => Turn::To(Destination::Created, Ends::Nothing),
        "revtim" => Turn::To(Destination::Changed, Ends::Nothing),
        "footnote" => Turn::To(Destination::Body, Ends::Note),
        "shptxt" | "dptxbxtext" => Turn::To(Destination::Body, Ends::Aside),
        "listtext" | "pntext" => Turn::Mark,
        "upr" => Turn::TwoSpellings,
        "ud" => Turn::Better,
        word if NOTHING.contains(&word) => Turn::To(Destination::Nothing, Ends::Nothing),
        _ => Turn::Nowhere,
    }
}

/// Whether a group that `\*` begins is read all the same, if `word` follows.
pub(super) fn is_read_though_optional(word: &str) -> bool {
    matches!(word, "do" | "footnote" | "shpinst" | "ud")
}
