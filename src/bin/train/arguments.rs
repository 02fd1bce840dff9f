//! The trainer's command line.
//!
//! May import: nothing of ours.

use std::path::PathBuf;

use lexopt::prelude::{Long, Value, ValueExt};

/// What the program says when its arguments are wrong.
pub const USAGE: &str =
    "usage: train SHARED [--silver FOLDER] [--out FILE] [--steps N] [--batch WINDOWS]
       [--rate R] [--seed N] [--threads N] [--articles FILE.jsonl]... [--save-every STEPS]";

/// What the command line asks for.
#[derive(Debug)]
pub struct Arguments {
    /// The folder of texts, corpora and lists.
    pub shared: PathBuf,
    /// The folder of labels over raw text.
    pub silver: PathBuf,
    /// Where the model goes.
    pub out: PathBuf,
    /// More annotated articles, in the format of `gold/train.jsonl`.
    pub articles: Vec<PathBuf>,
    /// Steps of training.
    pub steps: usize,
    /// Windows of raw text a step.
    pub batch: usize,
    /// The largest rate of the steps.
    pub rate: f32,
    /// The seed of all chance.
    pub seed: u64,
    /// Threads; they change nothing but the time.
    pub threads: usize,
    /// After how many steps the model so far is written beside `out`.
    pub save_every: usize,
}

impl Arguments {
    /// What the program was called with.
    pub fn read() -> Result<Self, lexopt::Error> {
        let mut arguments = Self {
            shared: PathBuf::new(),
            silver: "training/silver".into(),
            out: "assets/model/tagger.wstu".into(),
            articles: Vec::new(),
            steps: 2400,
            batch: 56,
            rate: 0.003,
            seed: 0,
            threads: std::thread::available_parallelism().map_or(1, usize::from),
            save_every: 500,
        };
        let mut parser = lexopt::Parser::from_env();
        while let Some(argument) = parser.next()? {
            match argument {
                Long("silver") => arguments.silver = parser.value()?.into(),
                Long("out") => arguments.out = parser.value()?.into(),
                Long("articles") => arguments.articles.push(parser.value()?.into()),
                Long("steps") => arguments.steps = positive(parser.value()?.parse()?)?,
                Long("batch") => arguments.batch = positive(parser.value()?.parse()?)?,
                Long("rate") => arguments.rate = parser.value()?.parse()?,
                Long("seed") => arguments.seed = parser.value()?.parse()?,
                Long("threads") => arguments.threads = positive(parser.value()?.parse()?)?,
                Long("save-every") => arguments.save_every = positive(parser.value()?.parse()?)?,
                Value(folder) if arguments.shared.as_os_str().is_empty() => {
                    arguments.shared = folder.into();
                }
                other => return Err(other.unexpected()),
            }
        }
        match arguments.shared.as_os_str().is_empty() {
            true => Err("which folder?".into()),
            false => Ok(arguments),
        }
    }
}

fn positive(number: usize) -> Result<usize, lexopt::Error> {
    match number {
        0 => Err("0 is none at all".into()),
        number => Ok(number),
    }
}
