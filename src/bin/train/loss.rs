//! What is wrong with the network's outputs, and the slope of it: cross-entropy of tags, proclitics
//! and ANERcorp's tags, wherever they are known.
//!
//! May import: `extract::tagger`.

use warraq::extract::tagger::{
    PROCLITICS,
    power::exp,
    tags::{ANERCORP_TAGS, TAGS},
};

use crate::{
    stream::{Label, SURE, UNKNOWN},
    weights::OUTPUTS,
};

/// How much a known tag, class or tag of ANERcorp weighs in a window.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stakes {
    /// A tag of this project.
    pub tag: f32,
    /// How many letters stand before a name.
    pub proclitics: f32,
    /// A tag of ANERcorp.
    pub anercorp: f32,
}

impl Stakes {
    /// The stakes of a word among so many.
    pub fn shared_by(self, words: usize) -> Self {
        let share = 1.0 / words as f32;
        Self {
            tag: self.tag * share,
            proclitics: self.proclitics * share,
            anercorp: self.anercorp * share,
        }
    }
}

/// Where the outputs of each kind begin.
const FIRST_PROCLITIC: usize = TAGS;
const FIRST_ANERCORP: usize = TAGS + PROCLITICS;

/// The loss of a word's outputs; their slope replaces `slopes`.
pub fn loss(outputs: &[f32], label: Label, stakes: Stakes, slopes: &mut [f32]) -> f64 {
    let (tags, rest) = slopes[..OUTPUTS].split_at_mut(FIRST_PROCLITIC);
    let (proclitics, anercorp) = rest.split_at_mut(PROCLITICS);
    let of = |first, kinds| &outputs[first..first + kinds];
    let wanted = [
        (
            usize::from(label.tag),
            f32::from(label.sure) / f32::from(SURE),
        ),
        (
            usize::from(label.second),
            1.0 - f32::from(label.sure) / f32::from(SURE),
        ),
    ];
    part(of(0, TAGS), wanted, stakes.tag, tags)
        + part(
            of(FIRST_PROCLITIC, PROCLITICS),
            one(label.proclitics),
            stakes.proclitics,
            proclitics,
        )
        + part(
            of(FIRST_ANERCORP, ANERCORP_TAGS),
            one(label.anercorp),
            stakes.anercorp,
            anercorp,
        )
}

/// One wanted class.
fn one(class: u8) -> [(usize, f32); 2] {
    [(usize::from(class), 1.0), (usize::from(UNKNOWN), 0.0)]
}

/// The loss of one kind of outputs, two of which are wanted with some probability.
fn part(outputs: &[f32], wanted: [(usize, f32); 2], stake: f32, slopes: &mut [f32]) -> f64 {
    slopes.fill(0.0);
    if wanted[0].0 == usize::from(UNKNOWN) {
        return 0.0;
    }
    let most = outputs.iter().copied().fold(f32::MIN, f32::max);
    for (slope, output) in slopes.iter_mut().zip(outputs) {
        *slope = exp(output - most);
    }
    let sum: f32 = slopes.iter().sum();
    slopes.iter_mut().for_each(|slope| *slope /= sum);
    let mut loss = 0.0;
    for (class, share) in wanted {
        if let Some(slope) = slopes.get_mut(class).filter(|_| share > 0.0) {
            loss -= f64::from(share) * f64::from((outputs[class] - most).max(-80.0))
                - f64::from(share) * f64::from(sum).ln();
            *slope -= share;
        }
    }
    slopes.iter_mut().for_each(|slope| *slope *= stake);
    loss * f64::from(stake)
}

#[cfg(test)]
mod tests {
    use super::*;

    const STAKES: Stakes = Stakes {
        tag: 1.0,
        proclitics: 0.5,
        anercorp: 2.0,
    };

    #[test]
    fn nothing_is_learned_from_what_is_unknown() {
        let mut slopes = [1.0; OUTPUTS];
        assert_eq!(loss(&[0.5; OUTPUTS], Label::NONE, STAKES, &mut slopes), 0.0);
        assert_eq!(slopes, [0.0; OUTPUTS]);
    }

    #[test]
    fn slopes_are_those_of_the_loss() {
        let label = Label {
            tag: 1,
            second: 3,
            sure: 20,
            proclitics: 2,
            anercorp: 0,
        };
        let outputs: Vec<f32> = (0..OUTPUTS).map(|n| (n as f32 * 0.7).sin()).collect();
        let mut slopes = [0.0; OUTPUTS];
        loss(&outputs, label, STAKES, &mut slopes);
        for index in 0..OUTPUTS {
            let at = |step: f32| {
                let mut outputs = outputs.clone();
                outputs[index] += step;
                loss(&outputs, label, STAKES, &mut [0.0; OUTPUTS])
            };
            let slope = (at(1e-2) - at(-1e-2)) / 2e-2;
            assert!(
                (slope - f64::from(slopes[index])).abs() < 1e-3,
                "output {index}"
            );
        }
    }
}
