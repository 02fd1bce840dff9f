//! The tags of words (outside, beginning or inside of a name of a type) and the best sequence of
//! them: Viterbi's algorithm with the one rule that an inside follows its own beginning or inside.
//!
//! May import: `entity`, `extract::tagger`.

use super::power::exp;
use crate::entity::EntityType;

/// The types in the order of the tags.
const TYPES: [EntityType; 9] = [
    EntityType::Person,
    EntityType::Organisation,
    EntityType::Place,
    EntityType::Group,
    EntityType::Event,
    EntityType::Date,
    EntityType::Money,
    EntityType::Percent,
    EntityType::Quantity,
];

/// The types of ANERcorp in the order of its tags; its MISC, nationalities and events for the most
/// part, stands for groups.
const ANERCORP_TYPES: [EntityType; 4] = [
    EntityType::Person,
    EntityType::Organisation,
    EntityType::Place,
    EntityType::Group,
];

/// Outside, and for each type a beginning and an inside.
pub const TAGS: usize = 1 + 2 * TYPES.len();

/// The tags of ANERcorp.
pub const ANERCORP_TAGS: usize = 1 + 2 * ANERCORP_TYPES.len();

/// The tag of words outside of all names.
pub const OUTSIDE: usize = 0;

/// By whose conventions names are marked. ANERcorp's differ: a title may be part of a person's
/// name, months are names, dates and amounts are none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Conventions {
    /// This project's.
    #[default]
    Own,
    /// Those of the corpus ANERcorp, to be compared with others that are measured on it.
    Anercorp,
}

impl Conventions {
    /// The types in the order of the tags.
    pub const fn types(self) -> &'static [EntityType] {
        match self {
            Self::Own => &TYPES,
            Self::Anercorp => &ANERCORP_TYPES,
        }
    }

    /// The type of a tag, if it is the beginning of a name.
    pub fn beginning(self, tag: usize) -> Option<EntityType> {
        match tag % 2 {
            1 => self.types().get(tag / 2).copied(),
            _ => None,
        }
    }
}

/// What costs more than any words' scores can win.
const FORBIDDEN: f32 = -1e4;

/// The names of the tags, in the order of the network's outputs.
pub fn names(conventions: Conventions) -> Vec<String> {
    let name = |kind: &EntityType| match (conventions, kind) {
        (Conventions::Anercorp, EntityType::Group) => "MISC",
        _ => kind.code(),
    };
    let types = conventions.types().iter().map(name);
    let of_type = |name: &str| [format!("B-{name}"), format!("I-{name}")];
    let outside = std::iter::once("O".to_owned());
    outside.chain(types.flat_map(of_type)).collect()
}

const fn is_inside(tag: usize) -> bool {
    tag > 0 && tag.is_multiple_of(2)
}

/// Turns scores into probabilities that sum to one.
pub fn probabilities<const N: usize>(scores: &[f32; N]) -> [f32; N] {
    let most = scores.iter().copied().fold(f32::MIN, f32::max);
    let powers = scores.map(|score| exp(score - most));
    let sum: f32 = powers.iter().sum();
    powers.map(|power| power / sum)
}

/// The best tags of words with these scores, one row of scores a word.
pub fn best<const N: usize>(scores: &[[f32; N]]) -> Vec<usize> {
    let mut sums = [FORBIDDEN; N];
    sums[OUTSIDE] = 0.0;
    let mut from: Vec<[u8; N]> = Vec::with_capacity(scores.len());
    for scores in scores {
        let before = predecessors(&sums);
        let most = scores.iter().copied().fold(f32::MIN, f32::max);
        sums = std::array::from_fn(|tag| sums[usize::from(before[tag])] + scores[tag] - most);
        let level = sums[OUTSIDE];
        sums = sums.map(|sum| sum - level);
        from.push(before);
    }
    trace(&from, highest(&sums))
}

/// For each tag the tag that is best before it.
fn predecessors<const N: usize>(sums: &[f32; N]) -> [u8; N] {
    let any = highest(sums);
    std::array::from_fn(|tag| match is_inside(tag) {
        true if sums[tag] > sums[tag - 1] => tag as u8,
        true => tag as u8 - 1,
        false => any as u8,
    })
}

/// The tags from the last back to the first.
fn trace<const N: usize>(from: &[[u8; N]], last: usize) -> Vec<usize> {
    let mut tag = last;
    let backwards = from.iter().rev().map(|before| {
        let here = tag;
        tag = usize::from(before[here]);
        here
    });
    let mut tags: Vec<usize> = backwards.collect();
    tags.reverse();
    tags
}

fn highest<const N: usize>(sums: &[f32; N]) -> usize {
    (1..N).fold(0, |best, tag| match sums[tag] > sums[best] {
        true => tag,
        false => best,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scores(likely: &[(usize, f32)]) -> [f32; TAGS] {
        let mut scores = [0.0; TAGS];
        likely.iter().for_each(|(tag, score)| scores[*tag] = *score);
        scores
    }

    #[test]
    fn an_inside_needs_its_own_beginning() {
        let organisation = names(Conventions::Own)
            .iter()
            .position(|name| name == "B-ORG")
            .unwrap_or(0);
        let (begin, inside) = (organisation, organisation + 1);
        let alone = [scores(&[(inside, 5.0), (OUTSIDE, 4.0)])];
        assert_eq!(best(&alone), [OUTSIDE]);
        let both = [
            scores(&[(begin, 4.0), (OUTSIDE, 5.0)]),
            scores(&[(inside, 9.0)]),
        ];
        assert_eq!(best(&both), [begin, inside]);
        assert_eq!(best::<TAGS>(&[]), Vec::<usize>::new());
    }

    #[test]
    fn probabilities_sum_to_one() {
        let sum: f32 = probabilities(&scores(&[(3, 2.0)])).iter().sum();
        assert!((sum - 1.0).abs() < 1e-5);
    }
}
