//! The words that names of bodies and events begin with: وزارة, المديرية, نادي, صحيفة, كأس.
//!
//! May import: `extract::{phrase, table}`.

use crate::extract::{
    phrase::PhraseTable,
    table::{Row, rows},
};

/// What kind of name a head begins; it decides how the name may go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A part of the state or of another body.
    Office,
    /// A place of learning.
    School,
    /// Parties, unions, associations, federations.
    Body,
    /// A fighting group.
    Armed,
    /// A company, bank or foundation.
    Company,
    /// A broadcaster or agency.
    Media,
    /// A sports club.
    Club,
    /// A body told apart by its nationality alone: المنتخب المغربي, الحكومة الفرنسية.
    National,
    /// A head that stands before the name, not in it: صحيفة, فريق, تنظيم.
    Outside,
    /// An event.
    Event,
}

/// What is known of a head.
#[derive(Clone, Copy, Debug)]
pub struct Head {
    /// What kind of name it begins.
    pub kind: Kind,
    /// How often a name found after it is one, measured on the training articles.
    pub confidence: f32,
    /// Whether it has the article, and so needs adjectives.
    pub definite: bool,
    /// Whether it names a sort of body by itself, so that a place is enough: المحكمة الابتدائية.
    pub complete: bool,
    /// Whether one adjective is enough: البنك المركزي.
    pub alone: bool,
    /// Whether its complement may be joined to another: الصحة والسكان.
    pub joins: bool,
    /// Whether ب and a place tell it apart from others of its sort.
    pub local: bool,
    /// Whether a bare proper name may follow: شركة مايكروسوفت.
    pub named: bool,
    /// Whether it may be part of another body, joined by ب or ل: لجنة المالية بمجلس النواب.
    pub nested: bool,
    /// Whether only a year or date makes it a name: انتخابات 2021.
    pub dated: bool,
    /// Whether a definite noun after it must be one of the fields of bodies: إدارة السجون.
    pub strict: bool,
    /// Whether only a proper name makes it one: حركة … but not حركة المرور.
    pub proper: bool,
    /// Whether only a place, a date or a quotation makes it one: هجوم برلين.
    pub place: bool,
    /// Whether it names clubs, in a paragraph about sport and before a place: أولمبيك خريبكة.
    pub sport: bool,
    /// Whether it is written with hamza below: إدارة is not أدارت, إحداث not أحداث.
    pub hamza_below: Option<bool>,
}

/// The heads of a table with the columns word, kind, confidence, flags.
pub fn heads(table: &str) -> PhraseTable<Head> {
    rows(table)
        .filter_map(|row| Some((row.column(0).to_owned(), head(row)?)))
        .collect()
}

/// One row of the table.
fn head(row: Row<'_>) -> Option<Head> {
    let has = |flag: &str| row.list(3).any(|part| part == flag);
    Some(Head {
        kind: kind(row.column(1))?,
        confidence: row.column(2).parse().ok()?,
        definite: row.column(0).starts_with("ال"),
        complete: has("complete"),
        alone: has("alone"),
        joins: has("joins"),
        local: has("local"),
        named: has("named"),
        nested: has("nested"),
        dated: has("dated"),
        strict: has("strict"),
        proper: has("proper"),
        place: has("place"),
        sport: has("sport"),
        hamza_below: hamza_below(row.column(0)),
    })
}

/// Whether the first letter of `word` is an alif with hamza below it, or above; `None` where it is
/// another letter or the writer left it off.
pub fn hamza_below(word: &str) -> Option<bool> {
    match word.chars().next()? {
        'إ' => Some(true),
        'أ' => Some(false),
        _ => None,
    }
}

fn kind(name: &str) -> Option<Kind> {
    Some(match name {
        "office" => Kind::Office,
        "school" => Kind::School,
        "body" => Kind::Body,
        "armed" => Kind::Armed,
        "company" => Kind::Company,
        "media" => Kind::Media,
        "club" => Kind::Club,
        "national" => Kind::National,
        "outside" => Kind::Outside,
        "event" => Kind::Event,
        _ => return None,
    })
}
