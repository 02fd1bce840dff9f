//! Writes what the program reads in place: automata of keys, and a pool of Latin names.
//!
//! May import: nothing of ours.

use std::{
    collections::{BTreeMap, HashMap},
    error::Error,
    fs,
    path::Path,
};

/// Names in Latin letters, each stored once: its length in one byte, then its bytes. Offset 0
/// stands for "no name".
pub struct LatinPool {
    bytes: Vec<u8>,
    offsets: HashMap<String, u32>,
}

impl LatinPool {
    /// An empty pool.
    pub fn new() -> Self {
        Self {
            bytes: vec![0],
            offsets: HashMap::new(),
        }
    }

    /// The offset of `name`, which is added if it is new. A name too long for a length byte is
    /// left out (none of the lists has one).
    pub fn offset(&mut self, name: &str) -> u32 {
        let Ok(length @ 1..) = u8::try_from(name.len()) else {
            return 0;
        };
        if let Some(&offset) = self.offsets.get(name) {
            return offset;
        }
        let offset = self.bytes.len() as u32;
        self.bytes.push(length);
        self.bytes.extend_from_slice(name.as_bytes());
        self.offsets.insert(name.to_owned(), offset);
        offset
    }

    /// Writes the pool to `path`.
    pub fn write(&self, path: &Path) -> Result<(), Box<dyn Error>> {
        Ok(fs::write(path, &self.bytes)?)
    }
}

/// Writes an automaton that maps the keys to their numbers.
pub fn write_map(path: &Path, entries: &BTreeMap<String, u64>) -> Result<(), Box<dyn Error>> {
    let mut builder = fst::MapBuilder::memory();
    for (key, value) in entries {
        builder.insert(key, *value)?;
    }
    Ok(fs::write(path, builder.into_inner()?)?)
}
