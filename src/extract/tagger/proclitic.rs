//! Where a name begins in its first word: after the letters that the network takes for glued
//! proclitics, if they can be such.
//!
//! May import: nothing of ours.

use super::network::PROCLITICS;

/// Letters that stay of a word at least.
const LEAST: usize = 2;

/// The bytes of `word` before the name, by the scores of none to three letters.
pub(super) fn length(word: &str, scores: &[f32]) -> usize {
    let mut best = (0, f32::MIN);
    for (letters, score) in scores.iter().take(PROCLITICS).enumerate() {
        if *score > best.1
            && let Some(bytes) = prefix(word, letters)
        {
            best = (bytes, *score);
        }
    }
    best.0
}

/// The bytes of the first `letters` letters, if all of them can be proclitics.
fn prefix(word: &str, letters: usize) -> Option<usize> {
    let mut places = word.char_indices();
    let mut first = places.by_ref().take(letters);
    let can = first.all(|(_, letter)| matches!(letter, 'و' | 'ف' | 'ب' | 'ل' | 'ك' | 'ـ'));
    let mut rest = word.char_indices().skip(letters);
    let start = rest.next().map(|(at, _)| at)?;
    let stays = 1 + rest.count();
    (can && (letters == 0 || stays >= LEAST)).then_some(start)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_letters_that_can_be_proclitics_are_left_off() {
        let one = [0.0, 1.0, 0.0, 0.0];
        assert_eq!(length("بالرباط", &one), "ب".len());
        assert_eq!(length("الرباط", &one), 0);
        assert_eq!(length("بم", &one), 0, "two letters stay");
        assert_eq!(length("وبالرباط", &[0.0, 1.0, 2.0, 0.0]), "وب".len());
    }
}
