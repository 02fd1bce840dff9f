//! Weights of features, fitted by `gazetteer --fit`: how a stage turns what it sees of a listed name
//! into a confidence that is a share.
//!
//! May import: `extract::table`.

use crate::extract::table::rows;

/// Declares the features of a stage: an enum, and the list of its values.
macro_rules! features {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $feature:ident,)* }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name {
            $($(#[$doc])* $feature,)*
        }

        impl $name {
            /// Every feature, in the order of their numbers.
            pub const ALL: &[Self] = &[$(Self::$feature,)*];
        }
    };
}
pub(crate) use features;

/// How a fit goes by names: for one word, for several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Length {
    /// One word.
    Single,
    /// More.
    Several,
}

/// The weights of a stage's features.
#[derive(Clone, Debug, PartialEq)]
pub struct Weights(Vec<[f32; 2]>);

impl Weights {
    /// Reads a table of weights for those features; one that the table lacks weighs nothing.
    pub fn read<F: std::fmt::Debug>(table: &str, features: &[F]) -> Self {
        let mut weights = vec![[0.0; 2]; features.len()];
        for row in rows(table) {
            let feature = features
                .iter()
                .position(|f| format!("{f:?}") == row.column(0));
            let number = |column: usize| row.column(column).parse().unwrap_or_default();
            if let Some(slot) = feature.and_then(|feature| weights.get_mut(feature)) {
                *slot = [number(1), number(2)];
            }
        }
        Self(weights)
    }

    /// The share of names that were seen so which are right: a logistic model.
    pub fn confidence(&self, seen: &Seen, length: Length) -> f32 {
        let weights = self.0.iter().zip(&seen.0);
        let log_odds: f32 = weights
            .map(|(weight, times)| weight[length as usize] * f32::from(*times))
            .sum();
        1.0 / (1.0 + (-log_odds).exp())
    }
}

/// How often each feature of a name is there, by the feature's number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seen([u8; Self::MOST]);

impl Seen {
    /// The most features that a stage may have.
    pub const MOST: usize = 80;

    /// Nothing yet.
    pub const fn new() -> Self {
        Self([0; Self::MOST])
    }

    /// A feature is there so many times.
    pub fn count(&mut self, feature: usize, times: u8) {
        if let Some(slot) = self.0.get_mut(feature) {
            *slot = times;
        }
    }

    /// The features that are there, and how often.
    pub fn features(&self) -> impl Iterator<Item = (usize, u8)> + '_ {
        let times = self.0.iter().copied().enumerate();
        times.filter(|(_, times)| *times > 0)
    }
}

impl Default for Seen {
    fn default() -> Self {
        Self::new()
    }
}

/// A name that a stage considered: what a fit of the weights learns from.
#[derive(Clone, Debug)]
pub struct Considered {
    /// Where, in bytes of the paragraph.
    pub span: crate::text::Span,
    /// Whether it is one word.
    pub length: Length,
    /// What speaks for or against it.
    pub seen: Seen,
}
