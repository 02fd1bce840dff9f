//! The forms that a reading met, with what the network made of each by itself.
//!
//! May import: `extract::tagger`, `text`.

use super::{
    form::FormTables,
    network::{Activations, Network},
    reading::PAGE,
};
use crate::text::WordMap;

/// Forms that are kept: two thousand bytes each. An article has fewer; in a longer text those that
/// were not met again make room.
const KEPT: usize = 6 * 1024;

/// See the file's head.
#[derive(Default)]
pub(super) struct Forms {
    places: WordMap<String, usize>,
    /// What stands in each place; nothing where it is free.
    kept: Vec<Option<Kept>>,
    free: Vec<usize>,
    /// The place that is looked at next when room is made.
    hand: usize,
    prepared: Vec<f32>,
    fresh: Fresh,
}

struct Kept {
    form: String,
    /// How often it was met again, halved each time that it was passed over.
    met: u32,
}

/// The forms that are not prepared yet: their places and descriptions.
#[derive(Default)]
struct Fresh {
    places: Vec<usize>,
    descriptions: Vec<f32>,
}

impl Forms {
    /// The place of a form; a new one is described. Places hold until [`Self::make_room`].
    pub fn place(&mut self, form: &str, tables: &FormTables<'_>) -> usize {
        if let Some(place) = self.places.get(form) {
            if let Some(kept) = &mut self.kept[*place] {
                kept.met += 1;
            }
            return *place;
        }
        let place = self.free.pop().unwrap_or_else(|| {
            self.kept.push(None);
            self.kept.len() - 1
        });
        let form = form.to_owned();
        tables.describe(&form, &mut self.fresh.descriptions);
        self.fresh.places.push(place);
        self.places.insert(form.clone(), place);
        self.kept[place] = Some(Kept { form, met: 0 });
        place
    }

    /// What the network made of every form, by place.
    pub fn prepared(&mut self, network: &Network, room: &mut Activations) -> &[f32] {
        if self.prepared.capacity() == 0 {
            // All that will be needed, once: memory is taken when it is written to, and moving so
            // large a buffer as it grows would leave holes of its size.
            let most = KEPT + PAGE + 1;
            self.prepared.reserve_exact(most * network.form_width());
        }
        let width = network.form_width();
        self.prepared.resize(self.kept.len() * width, 0.0);
        let made = network.prepare(&self.fresh.descriptions, room);
        for (place, [vector, gifts]) in self.fresh.places.drain(..).zip(made) {
            let (first, rest) = self.prepared[place * width..][..width].split_at_mut(vector.len());
            first.copy_from_slice(vector);
            rest.copy_from_slice(gifts);
        }
        self.fresh.descriptions.clear();
        &self.prepared
    }

    /// Forgets forms where too many are kept: round the places, each that was not met since the last
    /// round (Corbató's clock, 1968).
    pub fn make_room(&mut self) {
        while self.places.len() > KEPT {
            let kept = &mut self.kept[self.hand];
            match kept {
                Some(Kept { met: 0, form }) => {
                    self.places.remove(form.as_str());
                    *kept = None;
                    self.free.push(self.hand);
                }
                Some(kept) => kept.met /= 2,
                None => {}
            }
            self.hand = (self.hand + 1) % self.kept.len();
        }
    }
}
