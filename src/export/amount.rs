//! An amount at the border: a number that is whole is written without a fraction (`5000000`, not
//! `5000000.0`).
//!
//! May import: nothing of ours.

use serde::{Serialize, Serializer};

/// A number with its unit, as JSON writes it: `{"number":5000000,"unit":"MAD"}`.
#[derive(Serialize)]
pub(super) struct Amount<'u> {
    #[serde(serialize_with = "number")]
    number: f64,
    unit: &'u str,
}

impl<'u> Amount<'u> {
    pub(super) const fn new(number: f64, unit: &'u str) -> Self {
        Self { number, unit }
    }
}

/// Whole numbers up to here are exact in a double (2^53).
const EXACT: f64 = 9_007_199_254_740_992.0;

fn number<S: Serializer>(number: &f64, serializer: S) -> Result<S::Ok, S::Error> {
    match number.fract() == 0.0 && number.abs() <= EXACT {
        true => serializer.serialize_i64(*number as i64),
        false => serializer.serialize_f64(*number),
    }
}
