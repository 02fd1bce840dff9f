//! Nationalities, peoples, creeds and ideologies: the adjectives in ي (المغربية, الأمريكيين), their
//! broken plurals (الأتراك) and a few fixed phrases (أهل السنة).
//!
//! A language by its bare name (بالفرنسية) is no group; after لغة it is marked like any adjective.
//! May import: `entity`, `text`.

mod dialect;
mod inflection;

use inflection::forms;

use super::{
    Candidate, Context, Details, Stage,
    phrase::{PhraseMatch, PhraseTable},
    table::{Row, rows},
};
use crate::{
    entity::{EntityType, Evidence, Place},
    text::Span,
};

/// The list of adjectives, and the phrases in which they name no group.
const GROUPS: &str = include_str!("../../../assets/tables/groups.tsv");
const NOT_GROUPS: &str = include_str!("../../../assets/tables/groups_not.tsv");

/// Proposes nationalities, peoples, creeds and ideologies.
#[derive(Debug)]
pub struct Groups {
    groups: PhraseTable<Group>,
    exceptions: PhraseTable<()>,
}

/// What is known of one form.
#[derive(Clone, Copy, Debug)]
struct Group {
    /// ISO 3166-1 code of its country; empty where it has none.
    country: &'static str,
    /// How often a word like it, met in the training articles outside longer names, was marked.
    confidence: f32,
    /// Whether it may also be the name of a language: the feminine singular.
    language: bool,
}

impl Default for Groups {
    fn default() -> Self {
        Self::new()
    }
}

impl Groups {
    /// Reads the tables.
    pub fn new() -> Self {
        let groups = rows(GROUPS).flat_map(inflected).collect();
        let exceptions = rows(NOT_GROUPS)
            .map(|row| (row.column(0).to_owned(), ()))
            .collect();
        Self { groups, exceptions }
    }

    /// The group that begins at token `index`, unless it is an exception there.
    fn at(&self, paragraph: &Context<'_>, index: usize) -> Option<PhraseMatch<'_, Group>> {
        let found = self.groups.longest_at(paragraph, index)?;
        let language = found.value.language && is_language(paragraph, &found);
        let other_word = ends_in_alif_maqsura(paragraph.word(found.last));
        (!language && !other_word).then_some(found)
    }
}

impl Stage for Groups {
    fn propose(&self, paragraph: &Context<'_>, found: &mut Vec<Candidate>) {
        let mut index = 0;
        while index < paragraph.tokens.len() {
            if let Some(exception) = self.exceptions.longest_at(paragraph, index) {
                index = exception.last + 1;
                continue;
            }
            match self.at(paragraph, index) {
                Some(group) => {
                    let span = with_dialect_article(paragraph, &group);
                    found.push(candidate(span, *group.value));
                    index = group.last + 1;
                }
                None => index += 1,
            }
        }
    }
}

/// The forms of every nationality's adjective, without the article: what tells الوزارة المغربية
/// from الوزارة الجديدة.
pub(super) fn national_forms() -> impl Iterator<Item = String> {
    rows(GROUPS)
        .filter(|row| matches!(row.column(1), "nation" | "region"))
        .flat_map(|row| forms(row.column(0), false, row.list(3)))
        .filter(|form| !form.starts_with("ال"))
}

/// All written forms of a row of the table.
fn inflected(row: Row<'static>) -> Vec<(String, Group)> {
    let country = row.column(2);
    let confidence = match row.column(1) {
        "nation" | "phrase" => 0.97,
        "region" => 0.95,
        _ => 0.9,
    };
    let adjective = row.column(0);
    let fixed = row.column(1) == "phrase";
    let feminine = format!("{adjective}ة");
    forms(adjective, fixed, row.list(3))
        .into_iter()
        .map(|form| {
            let language = !fixed && form.ends_with(&feminine);
            (
                form,
                Group {
                    country,
                    confidence,
                    language,
                },
            )
        })
        .collect()
}

/// Whether a feminine singular stands where an adjective cannot: glued to ب (بالعربية), before the
/// colon of a gloss ((التشيكية: Karpaty)), or after a preposition that leaves it no noun to describe (من الفرنسية).
fn is_language(paragraph: &Context<'_>, found: &PhraseMatch<'_, Group>) -> bool {
    let before = found
        .first
        .checked_sub(1)
        .map(|before| &paragraph.keys[before]);
    let after = paragraph.keys.get(found.last + 1);
    let named = after == Some(":") && (before == Some("(") || found.reading.conjunction);
    named
        || found.reading.preposition == Some('ب')
        || matches!(
            before,
            Some("من" | "في" | "الي" | "عن" | "علي" | "بين" | "مثل" | "هي" | "هو")
        ) && !found.reading.conjunction
}

/// Whether a word ends in ى and is not one that the writer spells so for ي: اليمنى and مجرى share a
/// key with the adjectives of Yemen and Hungary.
fn ends_in_alif_maqsura(word: &str) -> bool {
    ["يمنى", "مجرى"].iter().any(|other| word.ends_with(other))
}

/// The span of a group, with the ل that stands for the article in Moroccan Arabic: لمغاربة.
fn with_dialect_article(paragraph: &Context<'_>, found: &PhraseMatch<'_, Group>) -> Span {
    let key = &paragraph.keys[found.first];
    let bare_lam =
        found.reading.preposition == Some('ل') && !key[found.reading.rest..].starts_with("ال");
    let lam = 'ل'.len_utf8();
    let glued = paragraph.text[..found.span.start].ends_with('ل');
    if bare_lam && glued && dialect::is_moroccan(paragraph) {
        return Span::new(found.span.start - lam, found.span.end);
    }
    found.span
}

/// The proposal.
fn candidate(span: Span, group: Group) -> Candidate {
    let place = (!group.country.is_empty()).then(|| Place {
        country: Some(group.country.to_owned()),
        ..Place::default()
    });
    Candidate {
        span,
        kind: EntityType::Group,
        confidence: group.confidence,
        evidence: Evidence::GroupList,
        value: None,
        details: Details {
            place,
            ..Details::default()
        },
    }
}
