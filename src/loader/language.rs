//! The language of a text in Arabic script, told by the letters that only some languages use.
//!
//! May import: nothing of ours.

/// How many characters are looked at.
const LOOKED_AT: usize = 20_000;

/// How many letters out of a thousand must be a language's own. Arabic writes a foreign name
/// with گ or پ now and then, far more rarely than this.
const OWN_LETTERS: usize = 20;

/// How many letters out of a thousand may be ة in a text that is not Arabic: there, about thirty
/// are. It tells Arabic that was typed on a Persian keyboard, with ی and ک.
const TA_MARBUTA: usize = 10;

/// Languages with letters of their own, the one with the rarer letters first.
const LANGUAGES: &[(&str, &str)] = &[
    ("ur", "ٹڈڑںےہۂۓ"),
    ("ckb", "ڵڕێۆ"),
    ("ps", "ټډړښڼځڅۍې"),
    ("ug", "ۇۈۋېۆ"),
    ("fa", "گچپژکی"),
];

/// The BCP 47 tag of the language of `text`; `None` where few of its letters are Arabic ones.
pub(super) fn of(text: &str) -> Option<&'static str> {
    let letters: Vec<char> = text
        .chars()
        .take(LOOKED_AT)
        .filter(|c| c.is_alphabetic())
        .collect();
    let arabic = letters
        .iter()
        .filter(|c| ('\u{0620}'..='\u{06D5}').contains(*c))
        .count();
    if arabic == 0 || arabic * 2 < letters.len() {
        return None;
    }
    let share = |of: &str| letters.iter().filter(|c| of.contains(**c)).count() * 1000 / arabic;
    if share("ة") >= TA_MARBUTA {
        return Some("ar");
    }
    let own = LANGUAGES.iter().find(|(_, own)| share(own) >= OWN_LETTERS);
    Some(own.map_or("ar", |(tag, _)| tag))
}
