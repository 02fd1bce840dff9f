//! A program that is killed while it writes loses nothing that it had confirmed.
//!
//! The writer is this test program itself, started again on one of its tests; it says each act's
//! number when the act is confirmed. It is killed at a random moment (SIGKILL on Unix), and the
//! store is looked at: `WARRAQ_KILLS=500 cargo test killed -- --nocapture` for the long run.

use std::{
    io::{BufRead as _, BufReader, Write as _},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::Duration,
};

use warraq::{
    annotation::{Act, Annotations, store::Store},
    document::Document,
};

use super::{document, target};

const TEXT: &str = "يكتب القارئ ما يشاء في هذا النص ولا يضيع منه شيء.";
/// Where the writer finds the store's folder.
const FOLDER: &str = "WARRAQ_TEST_STORE";
/// Where it finds what to begin its notes with.
const NAME: &str = "WARRAQ_TEST_WRITER";

fn act(document: &Document, note: String) -> Act {
    Act::Bookmark {
        target: target(document, "النص", 0),
        note,
    }
}

fn notes(annotations: &Annotations) -> Vec<String> {
    let note = |act: &Act| match act {
        Act::Bookmark { note, .. } => Some(note.clone()),
        _ => None,
    };
    annotations
        .active()
        .filter_map(|(_, act)| note(act))
        .collect()
}

/// The writer: acts without end, each said when it is confirmed. Does nothing in a run of all
/// tests.
#[test]
fn writer() {
    let (Ok(folder), Ok(name)) = (std::env::var(FOLDER), std::env::var(NAME)) else {
        return;
    };
    let document = document(TEXT);
    let store = Store::at(PathBuf::from(folder));
    let mut kept = store.open(&document).unwrap().kept;
    for number in 0..100_000 {
        kept.perform(act(&document, format!("{name} {number}")))
            .1
            .unwrap();
        let mut out = std::io::stdout().lock();
        writeln!(out, "confirmed {number}").unwrap();
        out.flush().unwrap();
    }
}

fn start(folder: &Path, name: &str) -> Child {
    let program = std::env::current_exe().unwrap();
    Command::new(program)
        .args([
            "--exact",
            "annotations::killed::writer",
            "--nocapture",
            "--test-threads=1",
        ])
        .env(FOLDER, folder)
        .env(NAME, name)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// Lets a writer confirm something, kills it some moments later, and returns how many acts it had
/// confirmed.
fn kill(mut child: Child, moment: Duration) -> usize {
    let mut lines = BufReader::new(child.stdout.take().unwrap())
        .lines()
        .map_while(Result::ok);
    let confirmed = |line: &String| line.contains("confirmed ");
    let first = lines.find(confirmed).is_some();
    std::thread::sleep(moment);
    child.kill().unwrap();
    child.wait().unwrap();
    usize::from(first) + lines.filter(confirmed).count()
}

/// Moments that differ from run to run, in microseconds below `limit`.
fn moment(limit: u64) -> Duration {
    use std::hash::{BuildHasher, RandomState};
    Duration::from_micros(RandomState::new().hash_one(limit) % limit)
}

#[test]
fn what_was_confirmed_is_there_after_a_kill() {
    let kills = std::env::var("WARRAQ_KILLS")
        .ok()
        .and_then(|kills| kills.parse().ok());
    let folder = tempfile::tempdir().unwrap();
    let store = Store::at(folder.path().to_owned());
    let document = document(TEXT);
    let mut before: Vec<String> = Vec::new();
    let (mut all, kills) = (0, kills.unwrap_or(24));
    for round in 0..kills {
        // A journal that grows without end is no test of kills.
        if round % 50 == 49 {
            std::fs::remove_dir_all(folder.path().join("annotations")).unwrap();
            before.clear();
        }
        let name = format!("كاتب{round}");
        let confirmed = kill(start(folder.path(), &name), moment(20_000));
        let opened = store.open(&document).unwrap();
        assert_eq!(
            opened.set_aside, None,
            "round {round}: the journal is damaged"
        );
        let now = notes(opened.kept.journal());
        assert!(
            now.starts_with(&before),
            "round {round}: earlier acts are gone"
        );
        let own = &now[before.len()..];
        // At most one more than was confirmed: written, and killed before it was said.
        assert!(
            confirmed > 0 && (confirmed..=confirmed + 1).contains(&own.len()),
            "round {round}: {confirmed} confirmed, {} there",
            own.len()
        );
        assert!(
            own.iter()
                .enumerate()
                .all(|(n, note)| *note == format!("{name} {n}"))
        );
        before = now;
        all += confirmed;
    }
    println!("{kills} kills, {all} acts confirmed, none lost");
}

#[test]
fn two_programs_that_write_at_once_and_are_killed_lose_nothing() {
    for round in 0..4 {
        let folder = tempfile::tempdir().unwrap();
        let (one, other) = (start(folder.path(), "أول"), start(folder.path(), "ثان"));
        let confirmed = [kill(one, moment(30_000)), kill(other, moment(30_000))];
        let store = Store::at(folder.path().to_owned());
        let opened = store.open(&document(TEXT)).unwrap();
        assert_eq!(opened.set_aside, None, "round {round}");
        let notes = notes(opened.kept.journal());
        for (name, confirmed) in ["أول", "ثان"].into_iter().zip(confirmed) {
            let own: Vec<&String> = notes.iter().filter(|note| note.starts_with(name)).collect();
            assert!(
                own.len() >= confirmed,
                "round {round}: {name}: {} of {confirmed}",
                own.len()
            );
            let expected = (0..own.len()).map(|n| format!("{name} {n}"));
            assert!(own.into_iter().eq(expected.collect::<Vec<_>>().iter()));
        }
    }
}
