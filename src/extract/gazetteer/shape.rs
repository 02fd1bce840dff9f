//! How foreign a word looks by its letters: three in a row at a time, weighed by how much oftener
//! words of foreign names have them than words of Arabic text.
//!
//! May import: nothing of ours.

/// `shape.bin`: for each three letters, a weight in eighths of a natural logarithm.
static WEIGHTS: &[u8] = include_bytes!("../../../assets/gazetteer/shape.bin");

/// Letters that are told apart; the first number stands for a word's end and all other letters.
const LETTERS: usize = 36;

/// The number of a letter.
fn number(c: char) -> usize {
    match c {
        'ء'..='غ' => c as usize - 'ء' as usize + 1,
        'ف'..='ي' => c as usize - 'ف' as usize + 26,
        _ => 0,
    }
}

/// How many weights there are.
pub const SIZE: usize = LETTERS * LETTERS * LETTERS;

/// Calls `see` with the number of each three letters of a folded word, its ends included.
pub fn trigrams(key: &str, mut see: impl FnMut(usize)) {
    let (mut first, mut second) = (0, 0);
    for third in key.chars().map(number).chain([0]) {
        let third = third.min(LETTERS - 1);
        see((first * LETTERS + second) * LETTERS + third);
        (first, second) = (second, third);
    }
}

/// How foreign a folded word looks, from 0 (Arabic) to 10; 5 is undecided.
pub fn foreignness(key: &str) -> u8 {
    let (mut sum, mut count) = (0i32, 0i32);
    trigrams(key, |trigram| {
        let weight = WEIGHTS.get(trigram).copied().unwrap_or_default();
        sum += i32::from(i8::from_le_bytes([weight]));
        count += 1;
    });
    // The mean, in eighths; a mean of 1.25 and more is as foreign as words get.
    (5 + sum / (2 * count.max(1))).clamp(0, 10) as u8
}
