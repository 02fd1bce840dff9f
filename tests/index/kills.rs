//! A process that builds an index is killed at random moments (`kill -9`): what it had confirmed is
//! there after the next start, and nothing is damaged.
//!
//! A few dozen kills in `cargo test`; the long run is
//! `WARRAQ_KILLS=500 cargo test --release index::kills -- --nocapture`.

use std::{
    env,
    io::{BufRead, BufReader},
    path::Path,
    process::{Command, Stdio},
    sync::LazyLock,
    thread,
    time::Duration,
};

use warraq::index::{Index, IndexError, Order, Query, Report, Watch, build};

use super::{AT_ONCE, EXTRACTOR, Shelf, found};

/// Where the child finds its shelf: the folder and the index.
const FOLDER: &str = "WARRAQ_KILLS_FOLDER";
const FILE: &str = "WARRAQ_KILLS_FILE";

const KILLS: usize = 30;
const FILES: u64 = 60;

/// SplitMix64 (Steele and others, 2014): the same moments in every run, unless a seed is given.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % bound
    }
}

/// The process that is killed: it builds, and says what it has confirmed.
#[test]
#[ignore = "it is started by the test beside it"]
fn builder() {
    let (Some(folder), Some(file)) = (env::var_os(FOLDER), env::var_os(FILE)) else {
        return;
    };
    let mut report = |report| {
        if let Report::Confirmed(done, total) = report {
            println!("confirmed {done} of {total}");
        }
        assert!(!matches!(report, Report::SetAside(_)), "damaged by a kill");
    };
    LazyLock::force(&EXTRACTOR);
    println!("begun");
    let (folder, file) = (Path::new(&folder), Path::new(&file));
    let order = Order {
        pace: AT_ONCE,
        ..Order::new(folder, file, &EXTRACTOR)
    };
    build(&order, &Watch::default(), &mut report).unwrap();
    println!("ended");
}

/// What a child said before it was killed.
#[derive(Debug, Default)]
struct Said {
    has_begun: bool,
    confirmed: u64,
    has_ended: bool,
    has_failed: bool,
}

/// A moment to kill a builder: so long after it has confirmed so many files.
#[derive(Debug)]
struct Moment {
    confirmed: u64,
    then: Duration,
}

/// Starts a builder and kills it at that moment.
fn killed_at(shelf: &Shelf, moment: &Moment) -> Said {
    let mut child = Command::new(env::current_exe().unwrap())
        .args(["--exact", "index::kills::builder", "--ignored"])
        .args(["--nocapture", "--test-threads", "2"])
        .env(FOLDER, shelf.folder.path())
        .env(FILE, shelf.file())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut said = Said::default();
    let mut hear_until = |is_time: &dyn Fn(&Said) -> bool| {
        while !is_time(&said) {
            let Some(Ok(line)) = lines.next() else { break };
            said.hear(&line);
        }
    };
    hear_until(&|said| said.has_begun && said.confirmed >= moment.confirmed);
    thread::sleep(moment.then);
    child.kill().unwrap();
    hear_until(&|_| false);
    child.wait().unwrap();
    assert!(said.has_begun && !said.has_failed, "{said:?}");
    said
}

impl Said {
    fn hear(&mut self, line: &str) {
        let confirmed = line.strip_prefix("confirmed ");
        if let Some((confirmed, _)) = confirmed.and_then(|rest| rest.split_once(' ')) {
            self.confirmed = confirmed.parse().unwrap();
        }
        self.has_begun |= line.contains("begun");
        self.has_ended |= line == "ended";
        self.has_failed |= line.contains("FAILED");
    }
}

/// A file's text at a version: words that tell both.
fn text(number: u64, version: u64) -> String {
    format!("زار ناصر بوريطة مدينة فاس.\nرقم{number} نسخة{version} تونس الرباط")
}

#[test]
fn what_was_confirmed_is_there_after_a_kill_and_nothing_is_damaged() {
    let number = |name: &str| env::var(name).ok().and_then(|value| value.parse().ok());
    let kills = number("WARRAQ_KILLS").unwrap_or(KILLS as u64);
    let mut random = Random(number("WARRAQ_SEED").unwrap_or(7));
    let shelf = Shelf::of(&[]);
    let mut versions = vec![0; FILES as usize];
    let (mut confirmed, mut ended) = (0, 0);
    for kill in 0..kills {
        // A third of the files change, so that each builder has work and takes out as well.
        for (file, version) in (0..).zip(versions.iter_mut()) {
            if kill == 0 || random.below(3) == 0 {
                *version = kill + 1;
                shelf.put(&format!("{file}.txt"), &text(file, *version));
            }
        }
        // Also before the first file is confirmed, and while the index is made or opened.
        let moment = Moment {
            confirmed: random.below(20),
            then: Duration::from_micros(random.below(30_000)),
        };
        let said = killed_at(&shelf, &moment);
        confirmed += said.confirmed;
        ended += u64::from(said.has_ended);
        whole(&shelf, &versions, said.confirmed);
    }
    println!("{kills} kills, {confirmed} files confirmed before them, {ended} came too late");
    assert!(
        confirmed > kills,
        "hardly a builder came to confirm anything"
    );
    assert!(ended < kills, "no builder was killed in time");
    let (_, said) = shelf.build();
    assert!(
        !said
            .iter()
            .any(|report| matches!(report, Report::SetAside(_)))
    );
    let index = shelf.open();
    assert_eq!(found(&index, "فاس").len(), versions.len());
    for (file, version) in versions.iter().enumerate() {
        assert_eq!(
            found(&index, &format!("رقم{file} نسخة{version}")),
            [format!("{file}.txt")]
        );
    }
    let minister = index.who("ناصر بوريطة").unwrap().remove(0);
    assert_eq!(
        (minister.documents, minister.mentions),
        (FILES as u32, FILES as u32)
    );
}

/// Checks an index whose builder was killed after it had confirmed so many files.
fn whole(shelf: &Shelf, versions: &[u64], confirmed: u64) {
    let index = match Index::open(&shelf.file(), &EXTRACTOR) {
        // Killed before the index was there.
        Err(IndexError::Missing) if confirmed == 0 => return,
        opened => opened.unwrap(),
    };
    let entries = index.entries().unwrap();
    let mut newest = 0;
    for entry in &entries {
        let text_there = index.text(entry.id).unwrap();
        let file: usize = entry
            .path
            .file_stem()
            .unwrap()
            .to_str()
            .unwrap()
            .parse()
            .unwrap();
        let version = versions[file];
        newest += u64::from(text_there == text(file as u64, version));
        // Whatever version it has, its words lead to it, and to nothing else.
        let words = text_there.lines().last().unwrap();
        let results = index.search(&Query::new(words), 10).unwrap();
        assert_eq!(results.documents, 1, "{words}");
        assert_eq!(results.found[0].entry, *entry);
    }
    assert!(
        newest >= confirmed,
        "{confirmed} were confirmed, {newest} are there"
    );
    let minister = index.who("ناصر بوريطة").unwrap();
    let documents: u32 = minister.iter().map(|subject| subject.documents).sum();
    assert_eq!(documents as usize, entries.len());
    assert!(!shelf.file().with_extension("damaged").exists());
}
