//! Words that are written like a name and are none where they stand: in a set phrase (حصة الأسد,
//! نصف قطر), and قطر where its length is told (بقطر عشرة أمتار, يبلغ قطر الكوكب 12 ألف كيلومتر).
//!
//! May import: `entity`, `extract::{candidate, context, phrase, table}`, `text`.

use std::sync::OnceLock;

use super::{Candidate, Context, phrase::PhraseTable, table};
use crate::{entity::Value, text::Span};

/// The phrases.
const IDIOMS: &str = include_str!("../../assets/tables/idioms.tsv");

/// Qatar, and a diameter.
const DIAMETER: &str = "قطر";

/// CLDR's units that tell a diameter.
const LENGTHS: [&str; 8] = [
    "meter",
    "kilometer",
    "centimeter",
    "millimeter",
    "mile",
    "inch",
    "foot",
    "light-year",
];

/// Verbs and nouns that a diameter follows, folded.
const MEASURED: [&str; 10] = [
    "يبلغ",
    "ويبلغ",
    "بلغ",
    "وبلغ",
    "يصل",
    "ويصل",
    "يتجاوز",
    "يناهز",
    "يقارب",
    "طول",
];

/// How many words stand at most between a diameter and its length: what it is the diameter of, after
/// such a verb (الكوكب, نحو); after بقطر fewer.
const AFTER_VERB: usize = 3;
const AFTER_WITH: usize = 1;

/// Takes out of `candidates` what is such a word; `lengths` says where lengths begin.
pub(super) fn take_out(
    paragraph: &Context<'_>,
    candidates: &mut Vec<Candidate>,
    lengths: &[usize],
) {
    candidates.retain(|it| {
        let idiom = || idioms().holds(paragraph, it.span);
        it.kind.has_value() || !(idiom() || is_diameter(paragraph, it.span, lengths))
    });
}

/// Where lengths begin among things with these spans and values.
pub(super) fn lengths<'v>(valued: impl Iterator<Item = (Span, &'v Option<Value>)>) -> Vec<usize> {
    let is_length = |value: &Option<Value>| matches!(value, Some(Value::Amount { unit, .. }) if LENGTHS.contains(&unit.as_str()));
    let lengths = valued.filter(|(_, value)| is_length(value));
    lengths.map(|(span, _)| span.start).collect()
}

fn idioms() -> &'static PhraseTable<()> {
    static TABLE: OnceLock<PhraseTable<()>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let phrases = table::rows(IDIOMS).map(|row| (row.column(0).to_owned(), ()));
        phrases.collect()
    })
}

/// Whether `span` is قطر with a length soon after it, and measured: by a verb before it, or by ب.
fn is_diameter(paragraph: &Context<'_>, span: Span, lengths: &[usize]) -> bool {
    let index = (paragraph.tokens).partition_point(|token| token.span.end < span.end);
    let Some(key) = paragraph.keys.get(index).filter(|_| !lengths.is_empty()) else {
        return false;
    };
    let before = index.checked_sub(1).map(|before| &paragraph.keys[before]);
    let words = match key.strip_suffix(DIAMETER) {
        Some("ب" | "وب") => AFTER_WITH,
        Some("") if before.is_some_and(|key| MEASURED.contains(&key)) => AFTER_VERB,
        _ => return false,
    };
    let reach = paragraph.tokens.iter().skip(index + 1).take(words + 1);
    reach
        .into_iter()
        .any(|token| lengths.contains(&token.span.start))
}
