//! The units an amount may have: per cent, monies with the adjectives that tell them apart, and
//! measures.
//!
//! May import: `entity`, `extract::{context, lexicon}`, `text`.

use std::collections::HashMap;

use super::super::{
    Context,
    lexicon::{Found, Lexicon},
    table::rows,
};
use crate::{entity::EntityType, text::fold};

/// A unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Unit {
    /// MONEY, PCT or QTY.
    pub kind: EntityType,
    /// What it may be added to: the family of a money, the dimension of a measure.
    pub family: &'static str,
    /// The name in values.
    pub name: &'static str,
    /// Whether it is a dual, which counts two by itself.
    pub dual: bool,
}

/// The tables of units, parsed once.
#[derive(Debug)]
pub(super) struct Units {
    words: Lexicon<Unit>,
    /// By folded adjective: the families it goes with, and the money that they make.
    nations: HashMap<String, Vec<Nation>>,
}

/// An adjective of a money: as many words as `rest` and one; family and code.
#[derive(Debug)]
struct Nation {
    rest: Vec<String>,
    family: &'static str,
    code: &'static str,
}

impl Default for Units {
    fn default() -> Self {
        let percent = rows(include_str!("../../../assets/tables/percent.tsv"));
        let percent = percent.map(|row| (row.column(0).to_owned(), Unit::PERCENT));
        let measures = include_str!("../../../assets/tables/units.tsv");
        let monies = include_str!("../../../assets/tables/currencies.tsv");
        let words = percent
            .chain(units(EntityType::Quantity, measures))
            .chain(units(EntityType::Money, monies));
        Self {
            words: words.collect(),
            nations: nations(),
        }
    }
}

impl Unit {
    /// One in a hundred.
    const PERCENT: Self = Self {
        kind: EntityType::Percent,
        family: "%",
        name: "%",
        dual: false,
    };
}

/// The rows of a table of units: form, family, number, name.
fn units(kind: EntityType, table: &'static str) -> impl Iterator<Item = (String, Unit)> {
    rows(table).map(move |row| {
        let dual = row.column(2) == "two";
        let unit = Unit {
            kind,
            family: row.column(1),
            name: row.column(3),
            dual,
        };
        (row.column(0).to_owned(), unit)
    })
}

/// The adjectives of monies, by first word.
fn nations() -> HashMap<String, Vec<Nation>> {
    let mut nations: HashMap<String, Vec<Nation>> = HashMap::new();
    for row in rows(include_str!("../../../assets/tables/currency_nations.tsv")) {
        let mut words = row.column(0).split(' ').map(fold);
        let first = words.next().unwrap_or_default();
        let (family, code) = (row.column(1), row.column(2));
        let nation = Nation {
            rest: words.collect(),
            family,
            code,
        };
        let of_first = nations.entry(first).or_default();
        let at = of_first.partition_point(|other| other.rest.len() >= nation.rest.len());
        of_first.insert(at, nation);
    }
    nations
}

impl Units {
    /// The unit at token `index`, with the adjective of a money.
    pub(super) fn at(&self, paragraph: &Context<'_>, index: usize) -> Option<Found<Unit>> {
        let mut found = self.words.at(paragraph, index)?;
        if found.meaning.kind == EntityType::Money
            && let Some((code, next)) = self.nation(paragraph, found.next, found.meaning.family)
        {
            found.meaning.name = code.unwrap_or(found.meaning.name);
            found.next = next;
        }
        Some(found)
    }

    /// The adjective of a money at token `index`, and the money that it makes of `family`; `None`
    /// for that where the two make none we know (the dinar of old Egypt).
    fn nation(
        &self,
        paragraph: &Context<'_>,
        index: usize,
        family: &str,
    ) -> Option<(Option<&'static str>, usize)> {
        let key = paragraph.keys.get(index)?;
        let nations = self
            .nations
            .get(key)
            .or_else(|| self.nations.get(key.strip_prefix("ال")?))?;
        let nation = nations.iter().find(|nation| {
            let words = nation.rest.iter().enumerate();
            words
                .map(|(word, key)| (index + 1 + word, key.as_str()))
                .all(|(at, key)| paragraph.keys.get(at) == Some(key))
        })?;
        let fitting = nations
            .iter()
            .find(|other| other.family == family && other.rest == nation.rest);
        Some((
            fitting.map(|nation| nation.code),
            index + 1 + nation.rest.len(),
        ))
    }
}
