//! The flags of words of names, from the lists of names and places.
//!
//! May import: `extract::tagger`.

use std::{collections::BTreeMap, fs, path::Path};

use warraq::extract::tagger::letters;

use crate::Failure;

/// The flags, as the model's file describes them.
const GIVEN: u8 = 1;
const SURNAME: u8 = 2;
const FOREIGN: u8 = 4;
const PLACE: u8 = 8;
const WORD_OF_PLACE: u8 = 16;

/// Countries whose persons and places are written with letters, or by rules, that Arabic text does
/// not use.
const ELSEWHERE: [&str; 3] = ["PK", "IR", "AF"];

/// Smaller places are left out: their names are too often ordinary words.
const LEAST_POPULATION: f64 = 5000.0;

/// The flags of every word of the lists in `folder`, ة written as ه.
pub fn flags(folder: &Path) -> Result<BTreeMap<String, u8>, Failure> {
    let mut flags = Flags::default();
    for row in rows(folder, "romanizer_units.tsv")? {
        let [name, _, country, kind, ..] = &row[..] else {
            continue;
        };
        if country != "CN" && !ELSEWHERE.contains(&&**country) {
            flags.word(name, if kind == "given" { GIVEN } else { SURNAME });
        }
    }
    for row in rows(folder, "faker_names.tsv")? {
        let is_given = row.get(1).is_some_and(|kind| kind.starts_with("first"));
        flags.word(&row[0], if is_given { GIVEN } else { SURNAME });
    }
    for row in rows(folder, "wd_person_name_parts.tsv")? {
        flags.word(&row[0], FOREIGN);
    }
    for row in rows(folder, "geonames_ar.tsv")? {
        let large = row.get(5).and_then(|people| people.parse::<f64>().ok());
        let foreign = row
            .get(2)
            .is_some_and(|country| ELSEWHERE.contains(&&**country));
        if !foreign && large.unwrap_or(0.0) >= LEAST_POPULATION {
            flags.place(&row[0]);
        }
    }
    for row in rows(folder, "cldr_ar.tsv")? {
        if row
            .get(1)
            .is_some_and(|kind| kind == "territory" || kind == "subdivision")
        {
            flags.place(&row[0]);
        }
    }
    for list in ["morocco_admin.tsv", "algeria_admin.tsv"] {
        rows(folder, list)?
            .iter()
            .for_each(|row| flags.place(&row[0]));
    }
    Ok(flags.0)
}

/// The rows of a list, by column, comment lines left out.
fn rows(folder: &Path, list: &str) -> Result<Vec<Vec<String>>, Failure> {
    let path = folder.join(list);
    let text = fs::read_to_string(&path).map_err(|why| format!("{}: {why}", path.display()))?;
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    let row = |line: &str| line.split('\t').map(str::to_owned).collect();
    Ok(lines.map(row).collect())
}

#[derive(Debug, Default)]
struct Flags(BTreeMap<String, u8>);

impl Flags {
    /// Flags a name of one word.
    fn word(&mut self, name: &str, flag: u8) {
        if let [word] = &words(name)[..]
            && word.chars().count() >= 3
        {
            *self.0.entry(word.clone()).or_default() |= flag;
        }
    }

    /// Flags a place, or the words of its name where it has several.
    fn place(&mut self, name: &str) {
        self.word(name, PLACE);
        let words = words(name);
        if (2..=5).contains(&words.len()) {
            for word in words.into_iter().filter(|word| word.chars().count() >= 4) {
                *self.0.entry(word).or_default() |= WORD_OF_PLACE;
            }
        }
    }
}

/// The forms of a name's words, ة written as ه.
fn words(name: &str) -> Vec<String> {
    let (mut form, mut at, mut words) = (String::new(), 0, Vec::new());
    while let Some(span) = letters::next(name, at, &mut form) {
        words.push(form.replace('ة', "ه"));
        at = span.end;
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_of_several_words_flags_each_of_them_as_a_part() {
        let mut flags = Flags::default();
        flags.place("مكة");
        flags.place("مكة المكرمة");
        flags.word("عبد الله", GIVEN);
        assert_eq!(flags.0.get("مكه"), Some(&PLACE));
        assert_eq!(flags.0.get("المكرمه"), Some(&WORD_OF_PLACE));
        assert_eq!(flags.0.len(), 2);
    }
}
