//! The vocabulary that tells where a name goes on: nouns that say what bodies are for (أمن, صحة),
//! adjectives that institutions carry (وطني, جهوي), nationalities, ordinals, and ordinary words,
//! which are no proper names.
//!
//! May import: `extract::{groups, table}`, `text`.

use crate::{
    extract::{groups, table::rows},
    text::{WordMap, fold},
};

const WORDS: &str = include_str!("../../../assets/tables/organisation_words.tsv");
const MONTHS: &str = include_str!("../../../assets/tables/months.tsv");
const COMMON: &str = include_str!("../../../assets/tables/common_words.tsv");

const FIELD: u16 = 1;
const ADJECTIVE: u16 = 2;
const NATION: u16 = 4;
const ORDINARY: u16 = 8;
const ORDINAL: u16 = 16;
const BODY: u16 = 32;
const POWER: u16 = 64;
const ACT: u16 = 128;
const OUTSIDE: u16 = 256;
const MONTH: u16 = 512;

/// Proclitics, longest first, and the pronouns and endings that a word may carry.
const PREFIXES: [&str; 14] = [
    "وال", "بال", "كال", "فال", "وب", "ول", "وس", "لل", "و", "ف", "ب", "ك", "ل", "س",
];
const SUFFIXES: [&str; 6] = ["هما", "ها", "هم", "نا", "ه", "ا"];

/// Stems, without article and proclitics, with what is known of them.
#[derive(Debug, Default)]
pub struct Vocabulary {
    stems: WordMap<Box<str>, u16>,
    /// The preposition that a noun takes: الوقاية من, الدفاع عن.
    takes: WordMap<Box<str>, Box<str>>,
}

impl Vocabulary {
    /// Reads the tables.
    pub fn new() -> Self {
        let mut vocabulary = Self::default();
        for row in rows(WORDS) {
            let key = fold(row.column(0));
            let preposition = row.column(2);
            if !preposition.is_empty() {
                let preposition = fold(preposition).into();
                vocabulary.takes.insert(key.as_str().into(), preposition);
            }
            for sort in row.list(1) {
                vocabulary.mark_word(key.clone(), sort);
            }
        }
        groups::national_forms().for_each(|form| vocabulary.mark(fold(&form), NATION));
        rows(MONTHS).for_each(|row| vocabulary.mark(fold(row.column(0)), MONTH));
        rows(COMMON).for_each(|row| vocabulary.mark(row.column(0).to_owned(), ORDINARY));
        vocabulary
    }

    /// One word of the table, in the forms that its sort has.
    fn mark_word(&mut self, key: String, sort: &str) {
        match sort {
            "ordinal" => self.mark(key, ORDINAL),
            "outside" => self.mark(key, OUTSIDE),
            "adjective" => {
                for ending in ["", "ه", "ات", "ين", "ون"] {
                    self.mark(format!("{key}{ending}"), ADJECTIVE);
                }
            }
            _ => {
                // أطباء العمل; موظفو and موظفي of موظفين.
                if let Some(stem) = key.strip_suffix("ين") {
                    self.mark(format!("{stem}ي"), FIELD);
                    self.mark(format!("{stem}و"), FIELD);
                }
                let nature = match sort {
                    "body" => BODY,
                    "power" => BODY | POWER,
                    "act" => ACT,
                    _ => 0,
                };
                self.mark(key, FIELD | nature);
            }
        }
    }

    fn mark(&mut self, stem: String, flag: u16) {
        *self.stems.entry(stem.into()).or_default() |= flag;
    }

    fn is(&self, stem: &str, flag: u16) -> bool {
        self.stems.get(stem).is_some_and(|flags| flags & flag != 0)
    }

    /// Whether `stem` is a noun that says what bodies are for.
    pub fn is_field(&self, stem: &str) -> bool {
        self.is(stem, FIELD)
    }

    /// Whether `stem` is such a noun and, after و, more likely another body: والشرطة.
    pub fn is_body(&self, stem: &str) -> bool {
        self.is(stem, BODY)
    }

    /// Whether `stem` is such a body that it is no purpose of another: للحكومة.
    pub fn is_power(&self, stem: &str) -> bool {
        self.is(stem, POWER)
    }

    /// Whether ل with `stem` alone more likely says what somebody does than what a body is for:
    /// للتفاوض, but للبحث العلمي.
    pub fn is_act(&self, stem: &str) -> bool {
        self.is(stem, ACT)
    }

    /// Whether `stem` is an adjective of a nationality.
    pub fn is_national(&self, stem: &str) -> bool {
        self.is(stem, NATION)
    }

    /// Whether `stem` is an adjective that institutions carry, of a nationality or not.
    pub fn is_adjective(&self, stem: &str) -> bool {
        self.is(stem, ADJECTIVE | NATION)
    }

    /// Whether `stem` with the article begins no name's complement: a relative word, a day, a person
    /// in office, a noun that makes common nouns (مجلس الإدارة).
    pub fn is_outside(&self, stem: &str) -> bool {
        self.is(stem, OUTSIDE)
    }

    /// Whether `key` is the name of a month.
    pub fn is_month(&self, key: &str) -> bool {
        self.is(key, MONTH)
    }

    /// Whether `stem` is an ordinal: العالمية الثانية.
    pub fn is_ordinal(&self, stem: &str) -> bool {
        self.is(stem, ORDINAL)
    }

    /// Whether the noun `stem` takes `preposition`: الوقاية من, الإشراف على.
    pub fn takes(&self, stem: &str, preposition: &str) -> bool {
        self.takes
            .get(stem)
            .is_some_and(|taken| &**taken == preposition)
    }

    /// Whether `key` is an ordinary word as it stands.
    pub fn is_ordinary_word(&self, key: &str) -> bool {
        self.is(key, ORDINARY)
    }

    /// Whether `key` is an ordinary word, with whatever is glued to it, and so no proper name.
    pub fn is_ordinary(&self, key: &str) -> bool {
        let known = |stem: &str, least: usize| stem.len() >= least && self.knows(stem);
        self.is(key, ORDINARY | FIELD | ADJECTIVE | NATION)
            || key.chars().take(3).count() < 3
            || (PREFIXES.iter())
                .any(|prefix| key.strip_prefix(prefix).is_some_and(|stem| known(stem, 4)))
            || (SUFFIXES.iter())
                .any(|suffix| key.strip_suffix(suffix).is_some_and(|stem| known(stem, 6)))
    }

    fn knows(&self, stem: &str) -> bool {
        let feminine = stem.strip_suffix('ت').map(|stem| format!("{stem}ه"));
        self.is(stem, ORDINARY | FIELD | ADJECTIVE)
            || feminine.is_some_and(|stem| self.is(&stem, ORDINARY | FIELD))
    }
}
