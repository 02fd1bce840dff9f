//! The tags of words (outside, beginning or inside of a name of a type) and the best sequence of
//! them: Viterbi's algorithm with the one rule that an inside follows its own beginning or inside.
//!
//! May import: `entity`.

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

/// Outside, and for each type a beginning and an inside.
pub(super) const TAGS: usize = 1 + 2 * TYPES.len();

/// The tag of words outside of all names.
pub(super) const OUTSIDE: usize = 0;

/// What costs more than any words' scores can win.
const FORBIDDEN: f32 = -1e4;

/// The names of the tags, in the order of the network's outputs.
pub(super) fn names() -> Vec<String> {
    let of_type = |kind: EntityType| [format!("B-{}", kind.code()), format!("I-{}", kind.code())];
    let outside = std::iter::once("O".to_owned());
    outside.chain(TYPES.into_iter().flat_map(of_type)).collect()
}

/// The type of a tag, if it is the beginning of a name.
pub(super) fn beginning(tag: usize) -> Option<EntityType> {
    match tag % 2 {
        1 => TYPES.get(tag / 2).copied(),
        _ => None,
    }
}

const fn is_inside(tag: usize) -> bool {
    tag > 0 && tag.is_multiple_of(2)
}

/// Turns scores into probabilities that sum to one.
pub(super) fn probabilities(scores: &[f32; TAGS]) -> [f32; TAGS] {
    let most = scores.iter().copied().fold(f32::MIN, f32::max);
    let powers = scores.map(|score| (score - most).exp());
    let sum: f32 = powers.iter().sum();
    powers.map(|power| power / sum)
}

/// The best tags of words with these scores, one row of scores a word.
pub(super) fn best(scores: &[[f32; TAGS]]) -> Vec<usize> {
    let mut sums = [FORBIDDEN; TAGS];
    sums[OUTSIDE] = 0.0;
    let mut from: Vec<[usize; TAGS]> = Vec::with_capacity(scores.len());
    for scores in scores {
        let before = predecessors(&sums);
        let most = scores.iter().copied().fold(f32::MIN, f32::max);
        sums = std::array::from_fn(|tag| sums[before[tag]] + scores[tag] - most);
        let level = sums[OUTSIDE];
        sums = sums.map(|sum| sum - level);
        from.push(before);
    }
    trace(&from, highest(&sums))
}

/// For each tag the tag that is best before it.
fn predecessors(sums: &[f32; TAGS]) -> [usize; TAGS] {
    let any = highest(sums);
    std::array::from_fn(|tag| match is_inside(tag) {
        true if sums[tag] > sums[tag - 1] => tag,
        true => tag - 1,
        false => any,
    })
}

/// The tags from the last back to the first.
fn trace(from: &[[usize; TAGS]], last: usize) -> Vec<usize> {
    let mut tag = last;
    let backwards = from.iter().rev().map(|before| {
        let here = tag;
        tag = before[here];
        here
    });
    let mut tags: Vec<usize> = backwards.collect();
    tags.reverse();
    tags
}

fn highest(sums: &[f32; TAGS]) -> usize {
    (1..TAGS).fold(0, |best, tag| match sums[tag] > sums[best] {
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
        let organisation = names().iter().position(|name| name == "B-ORG").unwrap_or(0);
        let (begin, inside) = (organisation, organisation + 1);
        let alone = [scores(&[(inside, 5.0), (OUTSIDE, 4.0)])];
        assert_eq!(best(&alone), [OUTSIDE]);
        let both = [
            scores(&[(begin, 4.0), (OUTSIDE, 5.0)]),
            scores(&[(inside, 9.0)]),
        ];
        assert_eq!(best(&both), [begin, inside]);
        assert_eq!(best(&[]), Vec::<usize>::new());
    }

    #[test]
    fn probabilities_sum_to_one() {
        let sum: f32 = probabilities(&scores(&[(3, 2.0)])).iter().sum();
        assert!((sum - 1.0).abs() < 1e-5);
    }
}
