//! A lexicon as a file to look at, share and take in: UTF-8, a word a line, four fields parted by
//! tabs, lines that begin with `#` left out.
//!
//! 1. the word or name as it is written, without clitics;
//! 2. the code of its type (`PER`, `ORG`, `LOC`, `EVT`, `NORP`, …), or `never`;
//! 3. the full name of what it names; empty where it is the word itself;
//! 4. that in Latin letters; may be empty.
//!
//! May import: `entity`.

use super::{Lexicon, Sense, Word};
use crate::entity::EntityType;

/// What a word that is never a name has for a type.
const NEVER: &str = "never";

/// What stands at the head of a file.
const HEAD: &str = "# Warraq lexicon, version 1. UTF-8; fields are parted by tabs:\n\
                    # form, type (PER ORG LOC EVT NORP DATE MONEY PCT QTY, or never), full name, \
                    Latin name\n";

/// What was read of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// The words.
    pub words: Vec<Word>,
    /// The numbers of lines that mean nothing, from 1.
    pub unclear: Vec<usize>,
}

/// The file of a lexicon.
pub fn write_tsv(lexicon: &Lexicon) -> String {
    let lines = lexicon.words().map(|word| {
        let (kind, name, latin) = match &word.sense {
            Sense::Never => (NEVER, "", ""),
            Sense::Name { kind, name, latin } => {
                (kind.code(), name.as_str(), latin.as_deref().unwrap_or(""))
            }
        };
        let fields = [&word.form, kind, name, latin].map(field);
        fields.join("\t") + "\n"
    });
    HEAD.to_owned() + &lines.collect::<String>()
}

/// A field without what parts fields and lines.
fn field(text: &str) -> String {
    text.replace(['\t', '\n', '\r'], " ").trim().to_owned()
}

/// The words in a file. A line that means nothing is left out and named.
pub fn read_tsv(text: &str) -> Imported {
    let mut imported = Imported::default();
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    for (index, line) in text.lines().enumerate() {
        let line = line.trim_end_matches('\r');
        if line.trim().is_empty() || line.starts_with('#') {
            continue;
        }
        match word(line) {
            Some(word) => imported.words.push(word),
            None => imported.unclear.push(index + 1),
        }
    }
    imported
}

/// The word of a line.
fn word(line: &str) -> Option<Word> {
    let mut fields = line.split('\t').map(str::trim);
    let form = fields.next().filter(|form| !form.is_empty())?;
    let kind = fields.next()?;
    let name = fields.next().filter(|name| !name.is_empty());
    let latin = fields.next().filter(|latin| !latin.is_empty());
    let sense = if kind.eq_ignore_ascii_case(NEVER) {
        Sense::Never
    } else {
        Sense::Name {
            kind: EntityType::from_code(kind)?,
            name: name.unwrap_or(form).to_owned(),
            latin: latin.map(ToOwned::to_owned),
        }
    };
    Some(Word {
        form: form.to_owned(),
        sense,
    })
}
