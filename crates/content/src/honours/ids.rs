/// Numbers on one page.
const PAGE: usize = 4096;

/// A number for each record, 0 where there is none, each page in as few bytes
/// as its largest number needs.
#[derive(Debug, Default)]
pub(super) struct Ids {
    sealed: Vec<Sealed>,
    open: Vec<u32>,
}

#[derive(Debug)]
struct Sealed {
    width: usize,
    bytes: Box<[u8]>,
}

impl Ids {
    /// Sets the number of a record: the last one, or one after it.
    pub fn set(&mut self, record: u32, number: u32) {
        while self.len() <= record as usize {
            if self.open.len() == PAGE {
                self.sealed.push(Sealed::new(&self.open));
                self.open.clear();
            }
            self.open.push(0);
        }
        if let Some(last) = self.open.last_mut() {
            *last = number;
        }
    }

    pub fn get(&self, record: u32) -> u32 {
        let (page, place) = (record as usize / PAGE, record as usize % PAGE);
        match self.sealed.get(page) {
            Some(sealed) => sealed.get(place),
            None if page == self.sealed.len() => self.open.get(place).copied().unwrap_or_default(),
            None => 0,
        }
    }

    pub fn shrink(&mut self) {
        self.open.shrink_to_fit();
        self.sealed.shrink_to_fit();
    }

    fn len(&self) -> usize {
        self.sealed.len() * PAGE + self.open.len()
    }
}

impl Sealed {
    fn new(numbers: &[u32]) -> Self {
        let all = numbers.iter().fold(0, |all, number| all | number);
        let width = 4 - all.leading_zeros() as usize / 8;
        let mut bytes = Vec::with_capacity(numbers.len() * width);
        for number in numbers {
            let low = number.to_le_bytes();
            bytes.extend_from_slice(low.get(..width).unwrap_or_default());
        }
        Self { width, bytes: bytes.into_boxed_slice() }
    }

    fn get(&self, place: usize) -> u32 {
        let from = place * self.width;
        let mut number = 0;
        for byte in self.bytes.get(from..from + self.width).unwrap_or_default().iter().rev() {
            number = number << 8 | u32::from(*byte);
        }
        number
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_set_is_got(sets in prop::collection::vec((0u32..900, any::<u32>(), 0u32..32), 0..60)) {
            let (mut ids, mut plain, mut record) = (Ids::default(), std::collections::BTreeMap::new(), 0);
            for (step, number, shift) in sets {
                record += step;
                ids.set(record, number >> shift);
                plain.insert(record, number >> shift);
            }
            for record in 0..record + 2 {
                prop_assert_eq!(ids.get(record), plain.get(&record).copied().unwrap_or_default());
            }
        }
    }
}
