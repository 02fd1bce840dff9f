//! Which mentions were put together, as pairs: wanted together, given together, both.
//!
//! May import: `entity`.

use std::collections::BTreeMap;

use super::Counts;
use crate::entity::EntityType;

/// One mention that both annotation and extraction have, with the entity that each gives it.
#[derive(Clone, Copy, Debug)]
pub struct Grouped<'a> {
    /// Its type.
    pub kind: EntityType,
    /// Its text.
    pub name: &'a str,
    /// The annotator's entity.
    pub wanted: &'a str,
    /// Extraction's entity.
    pub given: u32,
}

/// The pairs of mentions of one article.
fn all_pairs<'g, 'a>(
    mentions: &'g [Grouped<'a>],
) -> impl Iterator<Item = (&'g Grouped<'a>, &'g Grouped<'a>)> {
    let pairs = |(index, one): (usize, &'g Grouped<'a>)| {
        mentions[..index].iter().map(move |other| (other, one))
    };
    mentions.iter().enumerate().flat_map(pairs)
}

/// How many pairs are wanted, given, and both.
pub fn pairs(mentions: &[Grouped<'_>]) -> Counts {
    let mut counts = Counts::default();
    for (one, other) in all_pairs(mentions) {
        let (wanted, given) = (one.wanted == other.wanted, one.given == other.given);
        counts.wanted += usize::from(wanted);
        counts.given += usize::from(given);
        counts.right += usize::from(wanted && given);
    }
    counts
}

/// The wrong pairs in `article`, each pair of names once, a line each, with how often.
pub fn wrong_pairs(article: &str, mentions: &[Grouped<'_>]) -> Vec<String> {
    let wrong = |(one, other): &(&Grouped<'_>, &Grouped<'_>)| {
        (one.wanted == other.wanted) != (one.given == other.given)
    };
    let line = |(one, other): (&Grouped<'_>, &Grouped<'_>)| {
        let what = if one.given == other.given {
            "together"
        } else {
            "apart"
        };
        let (kind, a, b) = (one.kind.code(), one.name, other.name);
        format!("{article}\t{kind}\t{what}\t{a}\t{b}")
    };
    let mut lines: BTreeMap<String, usize> = BTreeMap::new();
    for pair in all_pairs(mentions).filter(wrong) {
        *lines.entry(line(pair)).or_default() += 1;
    }
    let counted = lines.into_iter();
    counted
        .map(|(line, count)| format!("{line}\t{count}"))
        .collect()
}
