//! The exponential function, with the same bits on every machine: the one of the system's library
//! differs from one library to the next in the last bit.
//!
//! May import: nothing of ours.

/// The coefficients of eˣ - 1 - x over x², for x between -ln 2 / 2 and ln 2 / 2 (Taylor's: the
/// next term is below half a unit in the last place).
const SERIES: [f32; 6] = [
    1.0 / 5_040.0 / 8.0,
    1.0 / 5_040.0,
    1.0 / 720.0,
    1.0 / 120.0,
    1.0 / 24.0,
    1.0 / 6.0,
];

/// e to the power of `x`, to about two units in the last place; 0 below -87, e⁸⁷ above 87.
#[inline(always)]
pub fn exp(x: f32) -> f32 {
    let x = x.min(87.0);
    if x < -87.0 {
        return 0.0;
    }
    let whole = (x * std::f32::consts::LOG2_E).round();
    // ln 2 in two parts, the first of few bits, so that nothing is lost.
    let rest = x - whole * 0.693_359_4 + whole * 2.121_944_4e-4;
    let series = SERIES.iter().fold(0.0, |sum, term| sum * rest + term);
    let power = ((series * rest + 0.5) * rest + 1.0) * rest + 1.0;
    power * f32::from_bits(((whole as i32 + 127) as u32) << 23)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_close_to_the_true_value() {
        for step in -8_700..=8_700 {
            let x = step as f32 / 100.0;
            let (mine, true_one) = (f64::from(exp(x)), f64::from(x).exp());
            assert!(
                (mine / true_one - 1.0).abs() < 4e-7,
                "{x}: {mine} {true_one}"
            );
        }
        assert_eq!(exp(0.0), 1.0);
        assert_eq!(exp(-1e9), 0.0);
        assert!(exp(1e9).is_finite());
    }
}
