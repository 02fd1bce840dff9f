//! The words that names of places begin with (جهة, مطار) or stand after (مدينة).
//!
//! May import: `extract::{context, gazetteer, phrase, table}`.

use crate::extract::{
    Context,
    phrase::{PhraseMatch, PhraseTable},
    table::rows,
};

const TABLE: &str = include_str!("../../../assets/tables/place_heads.tsv");

/// What may follow a head.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeadClass {
    /// A proper name, listed or not: جهة, إقليم.
    Area,
    /// The same, but before one town the head is not part of the name: جهة.
    Region,
    /// A listed name only: دولة, مملكة.
    State,
    /// A listed place, a person's name or a definite noun: مطار, مستشفى.
    Building,
    /// The same, and dates: شارع 20 غشت.
    Street,
    /// The same: نهر, جبل.
    Nature,
    /// A listed place, or the head is not part of the name: محطة, سوق.
    Cued,
    /// Adjectives, then perhaps ب with a place: المستشفى الجهوي بسوسة.
    Adjective,
    /// A name that does not take the head in: مدينة.
    Outside,
}

impl HeadClass {
    fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "area" => Self::Area,
            "region" => Self::Region,
            "state" => Self::State,
            "building" => Self::Building,
            "street" => Self::Street,
            "nature" => Self::Nature,
            "cued" => Self::Cued,
            "adjective" => Self::Adjective,
            "outside" => Self::Outside,
            _ => return None,
        })
    }
}

/// The heads, by what they are written like.
pub struct Heads(PhraseTable<HeadClass>);

impl Heads {
    /// Reads the table.
    pub fn read() -> Self {
        let class = |name| HeadClass::from_name(name);
        let heads =
            rows(TABLE).filter_map(|row| Some((row.column(0).to_owned(), class(row.column(1))?)));
        Self(heads.collect())
    }

    /// The head at token `index`, whatever proclitics it is written with.
    pub fn at(&self, paragraph: &Context<'_>, index: usize) -> Option<PhraseMatch<'_, HeadClass>> {
        // وأدى is no وادي.
        if paragraph.keys.get(index)?.ends_with("وادي") && paragraph.word(index).ends_with('ى')
        {
            return None;
        }
        self.0.longest_at(paragraph, index)
    }

    /// Whether a head stands right before token `index`, or before the adjective there (العاصمة
    /// المغربية الرباط).
    pub fn before(&self, paragraph: &Context<'_>, index: usize) -> bool {
        let ends_at = |last: usize| {
            let one = self.at(paragraph, last).is_some_and(|head| {
                head.last == last
                    && matches!(
                        *head.value,
                        HeadClass::Outside | HeadClass::Area | HeadClass::Region
                    )
            });
            one.then_some(last)
        };
        let Some(last) = index.checked_sub(1) else {
            return false;
        };
        ends_at(last).is_some()
            || last.checked_sub(1).is_some_and(|capital| {
                paragraph.keys[capital].ends_with("العاصمه")
                    && is_feminine_adjective(&paragraph.keys[last])
            })
    }
}

/// Whether a word is written like المغربية.
fn is_feminine_adjective(key: &str) -> bool {
    key.starts_with("ال") && key.ends_with("يه")
}
