//! The forms that a reading met, with what the network made of each by itself.
//!
//! May import: `extract::tagger`, `text`.

use std::cmp::Reverse;

use super::{
    form::FormTables,
    network::{Activations, Network},
    reading::PAGE,
};
use crate::text::WordMap;

/// Forms that are kept: two thousand bytes each. An article has fewer; in a longer text those that
/// were met least make room.
const KEPT: usize = 6 * 1024;

/// See the file's head.
#[derive(Default)]
pub(super) struct Forms {
    numbers: WordMap<String, usize>,
    /// How often each was met since the last making of room.
    met: Vec<u32>,
    prepared: Vec<f32>,
    /// The descriptions of the forms that are not prepared yet.
    fresh: Vec<f32>,
}

impl Forms {
    /// The number of a form; a new one is described. Numbers hold until [`Self::make_room`].
    pub fn number(&mut self, form: &str, tables: &FormTables<'_>) -> usize {
        if let Some(number) = self.numbers.get(form) {
            self.met[*number] += 1;
            return *number;
        }
        let number = self.numbers.len();
        self.numbers.insert(form.to_owned(), number);
        self.met.push(1);
        tables.describe(form, &mut self.fresh);
        number
    }

    /// What the network made of every form, by number.
    pub fn prepared(&mut self, network: &Network, room: &mut Activations) -> &[f32] {
        if self.prepared.capacity() == 0 {
            // All that will be needed, once: memory is taken when it is written to, and moving so
            // large a buffer as it grows would leave holes of its size.
            let most = KEPT + PAGE + 1;
            self.prepared.reserve_exact(most * network.form_width());
        }
        network.prepare(&self.fresh, room, &mut self.prepared);
        self.fresh.clear();
        &self.prepared
    }

    /// Forgets forms where too many are kept, those that were met often last.
    pub fn make_room(&mut self, network: &Network) {
        if self.numbers.len() <= KEPT {
            return;
        }
        let width = network.form_width();
        let met = std::mem::take(&mut self.met);
        let mut kept: Vec<(String, usize)> =
            std::mem::take(&mut self.numbers).into_iter().collect();
        kept.sort_unstable_by_key(|(_, number)| (Reverse(met[*number]), *number));
        kept.truncate(KEPT / 4 * 3);
        // In place, from the front: the cache is never there twice.
        kept.sort_unstable_by_key(|(_, number)| *number);
        for (place, (form, number)) in kept.into_iter().enumerate() {
            let from = number * width;
            self.prepared.copy_within(from..from + width, place * width);
            self.numbers.insert(form, place);
            // Once often is not for ever.
            self.met.push(met[number] / 2);
        }
        self.prepared.truncate(self.met.len() * width);
    }
}
