//! Reads the source lists: TSV files whose first line, marked with `#`, names the columns.
//!
//! May import: `extract::gazetteer`.

use std::{collections::HashMap, error::Error, fs, path::Path};

use warraq::text::fold;

/// Country codes of the Arab countries: names of persons from elsewhere follow other rules.
pub const ARAB: [&str; 22] = [
    "AE", "BH", "DJ", "DZ", "EG", "IQ", "JO", "KM", "KW", "LB", "LY", "MA", "MR", "OM", "PS", "QA",
    "SA", "SD", "SO", "SY", "TN", "YE",
];

/// The text of the list called `name`.
pub fn text(folder: &Path, name: &str) -> Result<String, Box<dyn Error>> {
    let path = folder.join(name);
    fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()).into())
}

/// How often a name word is a given name and a surname in the lists.
#[derive(Clone, Copy, Debug, Default)]
pub struct Counts {
    /// As a given name.
    pub given: u32,
    /// As a surname.
    pub surname: u32,
    /// In a list that does not say which.
    pub unknown: u32,
    /// In the list of parts of foreign names.
    pub foreign: bool,
}

/// Every word of the name lists, by folded key.
pub fn name_words(folder: &Path) -> Result<HashMap<String, Counts>, Box<dyn Error>> {
    let mut words: HashMap<String, Counts> = HashMap::new();
    let units = text(folder, "romanizer_units.tsv")?;
    for row in rows(&units).filter(|row| ARAB.contains(&row[2])) {
        let counts = words.entry(fold(row[0])).or_default();
        let n: u32 = row[4].parse()?;
        match row[3] {
            "given" => counts.given += n,
            "surname" => counts.surname += n,
            _ => counts.unknown += n,
        }
    }
    let faker = text(folder, "faker_names.tsv")?;
    for row in rows(&faker).filter(|row| !row[0].contains(' ')) {
        let counts = words.entry(fold(row[0])).or_default();
        match row[1] {
            "last" => counts.surname += 1,
            _ => counts.given += 1,
        }
    }
    let foreign = text(folder, "wd_person_name_parts.tsv")?;
    for row in rows(&foreign) {
        words.entry(fold(row[0])).or_default().foreign = true;
    }
    words.retain(|word, _| is_arabic_word(word));
    Ok(words)
}

/// The rows of a list, by column, the line that names the columns left out.
pub fn rows(text: &str) -> impl Iterator<Item = Vec<&str>> {
    text.lines().skip(1).map(|line| line.split('\t').collect())
}

/// Whether a folded key is one word of Arabic letters (Persian and Urdu ones left out).
pub fn is_arabic_word(key: &str) -> bool {
    key.chars().count() >= 2 && key.chars().all(is_arabic_letter)
}

/// Whether `c` is a letter that Arabic text uses, the added ones for foreign sounds included.
pub fn is_arabic_letter(c: char) -> bool {
    matches!(c, 'ء'..='غ' | 'ف'..='ي' | 'ڤ' | 'پ' | 'گ' | 'چ' | 'ڨ' | 'ڭ')
}
