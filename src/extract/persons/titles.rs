//! Titles, offices and professions, and the tokens that a name would begin at after them.
//!
//! May import: `extract::{context, phrase, table}`, `text`.

use super::words::{NameWords, Worth};
use crate::{
    extract::{
        Context,
        phrase::{PhraseMatch, PhraseTable},
        table::rows,
    },
    text::TokenKind,
};

const TABLE: &str = include_str!("../../../assets/tables/titles.tsv");

/// What a title takes after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TitleKind {
    /// A name: السيد.
    Address,
    /// A first name alone, often: الملك, البابا.
    Royal,
    /// A name, or its field and a name: وزير الخارجية.
    Office,
    /// A name: الفنان.
    Profession,
    /// A name: نجل.
    Kin,
    /// Several names: اللاعبين.
    Plural,
}

impl TitleKind {
    fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "address" => Self::Address,
            "royal" => Self::Royal,
            "office" => Self::Office,
            "profession" => Self::Profession,
            "kin" => Self::Kin,
            "plural" => Self::Plural,
            _ => return None,
        })
    }

    /// Whether it says what somebody is, rather than how he is addressed.
    pub const fn is_post(self) -> bool {
        matches!(self, Self::Office | Self::Profession | Self::Royal)
    }
}

/// How a name stands to its title.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Distance {
    /// Right after it, or after adjectives.
    Beside,
    /// After its field (وزير الخارجية ...).
    AfterField,
    /// After its field and a comma.
    AfterComma,
}

/// The title before a token.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TitleMark {
    /// The title's first token.
    pub first: usize,
    /// Where it begins there, proclitics left off, in bytes of the paragraph.
    pub start: usize,
    /// The last token of the phrase in the table.
    pub last: usize,
    /// What it takes.
    pub kind: TitleKind,
    /// How far it stands.
    pub distance: Distance,
}

impl TitleMark {
    /// Whether the name stands right after it.
    pub fn is_beside(self) -> bool {
        self.distance == Distance::Beside
    }
}

/// The titles.
pub struct Titles(PhraseTable<TitleKind>);

/// How many words an office's field may have.
const LONGEST_FIELD: usize = 12;

impl Titles {
    /// Reads the table.
    pub fn read() -> Self {
        let titles = rows(TABLE).filter_map(|row| {
            Some((
                row.column(0).to_owned(),
                TitleKind::from_name(row.column(1))?,
            ))
        });
        Self(titles.collect())
    }

    /// The title that begins at token `index`, and how that is read.
    pub fn phrase_at(
        &self,
        paragraph: &Context<'_>,
        index: usize,
    ) -> Option<PhraseMatch<'_, TitleKind>> {
        paragraph.keys.get(index)?;
        self.0.longest_at(paragraph, index)
    }

    /// The title that begins at token `index`: its last token and kind.
    pub fn at(&self, paragraph: &Context<'_>, index: usize) -> Option<(usize, TitleKind)> {
        let found = self.phrase_at(paragraph, index)?;
        Some((found.last, *found.value))
    }

    /// For each token, the nearest title that a name beginning there would have.
    pub fn mark(&self, paragraph: &Context<'_>, words: &NameWords) -> Vec<Option<TitleMark>> {
        let mut marks: Vec<Option<TitleMark>> = vec![None; paragraph.tokens.len()];
        // الراحل is a title, but none of its own in الرئيس الراحل.
        let mut within = 0;
        for first in 0..paragraph.tokens.len() {
            let qualifies =
                first < within || marks[first].is_some() && is_adjective(&paragraph.keys[first]);
            if paragraph.tokens[first].kind != TokenKind::Arabic || qualifies {
                continue;
            }
            if let Some(found) = self.phrase_at(paragraph, first) {
                within = found.last + 1;
                let title = TitleMark {
                    first,
                    start: found.span.start,
                    last: found.last,
                    kind: *found.value,
                    distance: Distance::Beside,
                };
                self.reach(paragraph, words, title, &mut marks);
            }
        }
        marks
    }

    /// Marks the tokens that a name of `title` may begin at.
    fn reach(
        &self,
        paragraph: &Context<'_>,
        words: &NameWords,
        title: TitleMark,
        marks: &mut [Option<TitleMark>],
    ) {
        let mut mark = |index: usize, distance: Distance| {
            if let Some(slot) = marks.get_mut(index)
                && slot.is_none_or(|other| other.distance >= distance)
            {
                *slot = Some(TitleMark { distance, ..title });
            }
        };
        let mut next = title.last + 1;
        mark(next, Distance::Beside);
        while paragraph.keys.get(next).is_some_and(is_adjective) && next < title.last + 5 {
            next += 1;
            mark(next, Distance::Beside);
        }
        if !matches!(title.kind, TitleKind::Office | TitleKind::Royal) {
            return;
        }
        for index in title.last + 1..(title.last + LONGEST_FIELD).min(paragraph.tokens.len()) {
            if paragraph.tokens[index].kind == TokenKind::Mark {
                if matches!(&paragraph.keys[index], "،" | "," | ":") {
                    mark(index + 1, Distance::AfterComma);
                }
                return;
            }
            mark(index, Distance::AfterField);
            if ends_field(paragraph, words, index) {
                return;
            }
        }
    }
}

/// Whether a word cannot stand in the field of an office.
fn ends_field(paragraph: &Context<'_>, words: &NameWords, index: usize) -> bool {
    let key = &paragraph.keys[index];
    let allowed = matches!(
        key,
        "لدي" | "في" | "عن" | "علي" | "ب" | "ل" | "و" | "بين" | "حول" | "ضد" | "من"
    );
    !allowed && words.gazetteer().is_function_word(key)
        || matches!(words.worth(paragraph, index, 0), Worth::Strong)
}

/// Whether a word may stand between a title and the name: السابق, المغربي, الدولي.
pub fn is_adjective(key: &str) -> bool {
    const ADJECTIVES: [&str; 24] = [
        "السابق",
        "السابقه",
        "الاسبق",
        "الراحل",
        "الراحله",
        "الجديد",
        "الجديده",
        "الحالي",
        "العام",
        "العامه",
        "الاول",
        "الاولي",
        "الشاب",
        "الشابه",
        "المخضرم",
        "المعروف",
        "المعروفه",
        "الكبير",
        "الكبيره",
        "الشهير",
        "الشهيره",
        "القدير",
        "المنتخب",
        "المعتزل",
    ];
    key.starts_with("ال") && (key.ends_with('ي') || key.ends_with("يه"))
        || ADJECTIVES.contains(&key)
}
