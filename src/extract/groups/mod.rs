//! Nationalities, peoples, creeds and ideologies: the adjectives in ي (المغربية, الأمريكيين), their
//! broken plurals (الأتراك) and a few fixed phrases (أهل السنة).
//!
//! A language by its bare name (بالفرنسية) is no group (`language`); after لغة it is marked like any
//! adjective. Some adjectives name a group only after certain nouns (العالم الغربي).
//! May import: `entity`, `text`.

mod dialect;
mod inflection;
mod language;

use std::sync::OnceLock;

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

/// The list of adjectives, those that name a group only after certain nouns, and the phrases in which
/// they name none.
const GROUPS: &str = include_str!("../../../assets/tables/groups.tsv");
const GROUPS_AFTER: &str = include_str!("../../../assets/tables/groups_after.tsv");
const NOT_GROUPS: &str = include_str!("../../../assets/tables/groups_not.tsv");

/// Proposes nationalities, peoples, creeds and ideologies.
#[derive(Debug)]
pub struct Groups {
    groups: PhraseTable<Group>,
}

/// What is known of one form.
#[derive(Clone, Copy, Debug)]
struct Group {
    /// ISO 3166-1 code of its country; empty where it has none.
    country: &'static str,
    /// How often a word like it, met in the training articles outside longer names, was marked.
    confidence: f32,
    /// Whether the form begins with a noun that only tells what the adjective means.
    after_noun: bool,
}

impl Default for Groups {
    fn default() -> Self {
        Self::new()
    }
}

impl Groups {
    /// Reads the tables.
    pub fn new() -> Self {
        let groups = rows(GROUPS).flat_map(inflected);
        let groups = groups.chain(rows(GROUPS_AFTER).flat_map(after)).collect();
        Self { groups }
    }

    /// The group that begins at token `index`, unless it is an exception there.
    fn at(&self, paragraph: &Context<'_>, index: usize) -> Option<PhraseMatch<'_, Group>> {
        let found = self.groups.longest_at(paragraph, index)?;
        let other_word = ends_in_alif_maqsura(paragraph.word(found.last));
        (!other_word).then_some(found)
    }
}

impl Stage for Groups {
    fn propose(&self, paragraph: &Context<'_>, found: &mut Vec<Candidate>) {
        let mut index = 0;
        while index < paragraph.tokens.len() {
            if let Some(exception) = exceptions().longest_at(paragraph, index) {
                index = exception.last + 1;
                continue;
            }
            match self.at(paragraph, index) {
                Some(group) => {
                    let span = match group.value.after_noun {
                        true => paragraph.span(group.last, group.last),
                        false => with_dialect_article(paragraph, &group),
                    };
                    found.push(candidate(span, *group.value));
                    index = group.last + 1;
                }
                None => index += 1,
            }
        }
    }
}

/// The phrases in which an adjective names no group.
fn exceptions() -> &'static PhraseTable<()> {
    static TABLE: OnceLock<PhraseTable<()>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let phrases = rows(NOT_GROUPS).map(|row| (row.column(0).to_owned(), ()));
        phrases.collect()
    })
}

/// Takes languages and what stands in such phrases out of `candidates`, whoever proposed them.
pub(super) fn take_out(paragraph: &Context<'_>, candidates: &mut Vec<Candidate>) {
    language::take_out(paragraph, candidates);
    candidates.retain(|candidate| {
        candidate.kind != EntityType::Group || !exceptions().holds(paragraph, candidate.span)
    });
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
    let fixed = row.column(1) == "phrase";
    let forms = forms(row.column(0), fixed, row.list(3));
    let group = group(row, false);
    forms.into_iter().map(|form| (form, group)).collect()
}

/// What a row knows.
fn group(row: Row<'static>, after_noun: bool) -> Group {
    let confidence = match row.column(1) {
        "nation" | "phrase" => 0.97,
        "region" => 0.95,
        _ => 0.9,
    };
    Group {
        country: row.column(2),
        confidence,
        after_noun,
    }
}

/// All forms of a row of adjectives after their nouns: العالم الغربي, والدول الغربية.
fn after(row: Row<'static>) -> Vec<(String, Group)> {
    let mut adjectives = forms(row.column(0), false, std::iter::empty());
    adjectives.retain(|form| form.starts_with("ال"));
    let group = group(row, true);
    row.list(3)
        .flat_map(|noun| {
            adjectives
                .iter()
                .map(move |form| format!("ال{noun} {form}"))
        })
        .map(|phrase| (phrase, group))
        .collect()
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
