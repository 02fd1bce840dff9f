//! Training: batch after batch, forwards, backwards, and a step down the slope.
//!
//! A batch is cut into parts, always the same, whose slopes are added up in order: so any number
//! of threads gives the same weights. May import: `extract::tagger`.

use std::thread;

use warraq::extract::tagger::{lanes::widely, pieces::Pieces};

use crate::{
    Failure,
    batches::Batches,
    maps::Maps,
    network::{Network, Slopes, Window},
    optimizer::Optimizer,
    weights::{Layout, Weights},
};

/// Parts of a batch.
const PARTS: usize = 4;

/// Windows that go through the network together: what the processor's second cache holds.
const TOGETHER: usize = 4;

/// The first part of the steps, in which the rate rises, and the last, in which it falls.
const RISING: f32 = 0.05;
const FALLING: f32 = 0.6;

/// How it is trained.
#[derive(Clone, Copy, Debug)]
pub struct Schedule {
    /// Steps in all.
    pub steps: usize,
    /// The largest rate.
    pub rate: f32,
    /// Threads that share the work.
    pub threads: usize,
}

impl Schedule {
    /// The rate of a step.
    fn rate_at(&self, step: usize) -> f32 {
        let part = step as f32 / self.steps as f32;
        let rise = ((step + 1) as f32 / (self.steps as f32 * RISING)).min(1.0);
        let fall = ((1.0 - part) / FALLING).min(1.0);
        self.rate * rise * (fall + 0.003)
    }
}

/// What is trained.
#[derive(Debug)]
pub struct Trained<'a> {
    /// Where the weights lie.
    pub layout: &'a Layout,
    /// The weights.
    pub weights: Weights,
    /// The pieces of every form.
    pub pieces: &'a [Pieces],
}

impl Trained<'_> {
    /// Runs all steps; `after` is told of each one: its number, from 1, and its loss.
    pub fn run(
        &mut self,
        batches: &mut Batches<'_>,
        schedule: Schedule,
        after: &mut dyn FnMut(usize, f64, &Weights) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        let mut optimizer = Optimizer::new(&self.weights);
        for step in 0..schedule.steps {
            let slopes = self.slopes(&batches.next_batch(), schedule.threads)?;
            let rate = schedule.rate_at(step);
            optimizer.follow(&slopes, self.pieces, rate, &mut self.weights);
            after(step + 1, slopes.loss, &self.weights)?;
        }
        Ok(())
    }

    /// The slopes of the loss over a batch.
    pub fn slopes(&self, windows: &[Window], threads: usize) -> Result<Slopes, Failure> {
        let maps = Maps::new(self.layout, &self.weights.dense);
        let network = Network {
            layout: self.layout,
            weights: &self.weights,
            maps: &maps,
            pieces: self.pieces,
        };
        let parts: Vec<&[Window]> = windows
            .chunks(windows.len().div_ceil(PARTS).max(1))
            .collect();
        let mut done: Vec<(usize, Slopes)> = Vec::new();
        thread::scope(|scope| {
            let work = |first: usize| {
                let parts = parts.iter().enumerate().skip(first).step_by(threads.max(1));
                let learned = parts.map(|(number, part)| (number, learn(&network, part)));
                learned.collect::<Vec<_>>()
            };
            let workers: Vec<_> = (0..threads.max(1))
                .map(|first| scope.spawn(move || work(first)))
                .collect();
            for worker in workers {
                done.extend(
                    worker
                        .join()
                        .map_err(|_| "a thread of the trainer stopped")?,
                );
            }
            Ok::<_, Failure>(())
        })?;
        done.sort_by_key(|(number, _)| *number);
        Ok(sum(done.into_iter().map(|(_, slopes)| slopes)))
    }
}

/// The slopes over a part of a batch.
fn learn(network: &Network<'_>, part: &[Window]) -> Slopes {
    let mut slopes = Slopes::default();
    for windows in part.chunks(TOGETHER) {
        network.learn(windows, &mut slopes);
    }
    slopes
}

/// The sum of the parts' slopes, in their order.
fn sum(parts: impl Iterator<Item = Slopes>) -> Slopes {
    let add = |mut all: Slopes, part: Slopes| {
        widely(
            #[inline(always)]
            || {
                let both = all.dense.iter_mut().zip(&part.dense);
                both.for_each(|(sum, slope)| *sum += slope);
            },
        );
        all.forms.extend(part.forms);
        all.loss += part.loss;
        all
    };
    parts.reduce(add).unwrap_or_default()
}
