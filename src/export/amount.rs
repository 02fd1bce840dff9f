//! An amount at the border: a number that is whole is written without a fraction (`5000000`, not
//! `5000000.0`).
//!
//! May import: nothing of ours.

use serde::Serializer;

/// Whole numbers up to here are exact in a double (2^53).
const EXACT: f64 = 9_007_199_254_740_992.0;

/// Writes the number.
pub(super) fn number<S: Serializer>(number: &f64, serializer: S) -> Result<S::Ok, S::Error> {
    match number.fract() == 0.0 && number.abs() <= EXACT {
        true => serializer.serialize_i64(*number as i64),
        false => serializer.serialize_f64(*number),
    }
}
