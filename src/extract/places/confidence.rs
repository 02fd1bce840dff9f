//! How sure a kind of match is: the share of such matches that the annotated training articles
//! have as places, measured class by class with `--bin evaluate` on `train`.
//!
//! May import: nothing of ours.

/// What stands beside a listed place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beside {
    /// A head that says what it is (مدينة, إقليم).
    Head,
    /// A preposition that places follow (في, من, إلى, ب).
    Preposition,
    /// A person's name or title before it.
    Person,
    /// Nothing that tells.
    Nothing,
}

/// Below this a match is not proposed.
pub const LEAST: f32 = 0.5;

/// How sure a listed place is, trusted so many per cent by the list.
pub fn listed(trust: u8, beside: Beside) -> f32 {
    let trust = f32::from(trust) / 100.0;
    match beside {
        Beside::Head => 1.0 - (1.0 - trust) * 0.3,
        Beside::Preposition => 1.0 - (1.0 - trust) * 0.7,
        Beside::Nothing => trust,
        Beside::Person => trust * 0.5,
    }
}
