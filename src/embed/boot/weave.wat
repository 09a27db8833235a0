;; Puts a module together from the streams of its packed copy, which `xtask/src/bundle/streams.rs` describes.
;; It is wasm itself: a script that runs for the first time is slow at what is done for each byte.
(module
  ;; Where each opcode's entry is, where the next byte of each stream is, which two opcodes a byte stands for, those that
  ;; wait for their turn, and what the page put there.
  (memory (export "memory") 1)
  (data (i32.const 0) "{{opcodes}}")
  (data (i32.const 1104) "{{pairs}}")
  (global $waiting (mut i32) (i32.const 1616))
  (global $opcode (mut i32) (i32.const 0))
  (global $to (mut i32) (i32.const 0))
  ;; Where the next of the lengths stands, and the next of the pieces that lie there whole.
  (global $lengths (mut i32) (i32.const 0))
  (global $pieces (mut i32) (i32.const 0))

  (func $put (param $byte i32)
    (i32.store8 (global.get $to) (local.get $byte))
    (global.set $to (i32.add (global.get $to) (i32.const 1))))

  (func $put_number (param $number i32)
    (loop $more
      (if (i32.gt_u (local.get $number) (i32.const 127))
        (then
          (call $put (i32.or (local.get $number) (i32.const 128)))
          (local.set $number (i32.shr_u (local.get $number) (i32.const 7)))
          (br $more))))
    (call $put (local.get $number)))

  ;; Moves some bytes here.
  (func $put_all (param $from i32) (param $length i32)
    (memory.copy (global.get $to) (local.get $from) (local.get $length))
    (global.set $to (i32.add (global.get $to) (local.get $length))))

  ;; Puts the length of what begins five bytes after a place there, and closes the gap.
  (func $put_length (param $place i32)
    (local $length i32)
    (local.set $length (i32.sub (i32.sub (global.get $to) (local.get $place)) (i32.const 5)))
    (global.set $to (local.get $place))
    (call $put_number (local.get $length))
    (call $put_all (i32.add (local.get $place) (i32.const 5)) (local.get $length)))

  ;; Where the place of a stream's next byte stands.
  (func $next (param $stream i32) (result i32)
    (i32.add (i32.const 1024) (i32.shl (local.get $stream) (i32.const 2))))

  (func $take (param $stream i32) (result i32)
    (local $next i32) (local $at i32)
    (local.set $at (i32.load (local.tee $next (call $next (local.get $stream)))))
    (i32.store (local.get $next) (i32.add (local.get $at) (i32.const 1)))
    (i32.load8_u (local.get $at)))

  ;; Gives an opcode, and finds out which comes next.
  (func $take_opcode (result i32)
    (local $byte i32) (local $pair i32)
    (global.get $opcode)
    (if (i32.gt_u (global.get $waiting) (i32.const 1616))
      (then
        (global.set $waiting (i32.sub (global.get $waiting) (i32.const 1)))
        (local.set $byte (i32.load8_u (global.get $waiting))))
      (else (local.set $byte (call $take (i32.const 1)))))
    (loop $more
      (local.set $pair (i32.load16_u offset=1104 (i32.shl (local.get $byte) (i32.const 1))))
      (if (local.get $pair)
        (then
          (i32.store8 (global.get $waiting) (i32.shr_u (local.get $pair) (i32.const 8)))
          (global.set $waiting (i32.add (global.get $waiting) (i32.const 1)))
          (local.set $byte (i32.and (local.get $pair) (i32.const 255)))
          (br $more))))
    (global.set $opcode (local.get $byte)))

  ;; Moves a byte here, and gives it.
  (func $byte (param $stream i32) (result i32)
    (local $byte i32)
    (call $put (local.tee $byte (call $take (local.get $stream))))
    (local.get $byte))

  ;; Moves a number here, and gives it.
  (func $number (param $stream i32) (result i32)
    (local $byte i32) (local $number i32) (local $shift i32)
    (loop $more
      (local.set $byte (call $byte (local.get $stream)))
      (local.set $number (i32.or (local.get $number)
        (i32.shl (i32.and (local.get $byte) (i32.const 127)) (local.get $shift))))
      (local.set $shift (i32.add (local.get $shift) (i32.const 7)))
      (br_if $more (i32.gt_u (local.get $byte) (i32.const 127))))
    (local.get $number))

  (func $numbers (param $count i32) (param $stream i32)
    (loop $more
      (if (local.get $count)
        (then
          (drop (call $number (local.get $stream)))
          (local.set $count (i32.sub (local.get $count) (i32.const 1)))
          (br $more)))))

  (func $bytes (param $count i32) (param $stream i32)
    (loop $more
      (if (local.get $count)
        (then
          (drop (call $byte (local.get $stream)))
          (local.set $count (i32.sub (local.get $count) (i32.const 1)))
          (br $more)))))

  ;; One of the four bytes of an opcode's entry.
  (func $entry (param $opcode i32) (param $byte i32) (result i32)
    (i32.load8_u (i32.add (i32.shl (local.get $opcode) (i32.const 2)) (local.get $byte))))

  ;; The stream of a constant, by the opcode after it.
  (func $constants (result i32)
    (i32.add
      (i32.add (i32.const 8) (i32.eq (global.get $opcode) (i32.const 0x6a)))
      (i32.shl (i32.eq (global.get $opcode) (i32.const 0x6b)) (i32.const 1))))

  ;; Moves an instruction here, and gives its opcode.
  (func $instruction (result i32)
    (local $opcode i32) (local $entry i32) (local $one i32)
    (local.set $opcode (local.tee $entry (call $take_opcode)))
    (call $put (call $entry (local.get $opcode) (i32.const 2)))
    (if (i32.eq (local.get $opcode) (i32.const 0xfc))
      (then
        (call $put (local.tee $entry (call $take_opcode)))
        (local.set $entry (i32.add (local.get $entry) (i32.const 0xe0)))))
    (if (local.tee $one (call $entry (local.get $entry) (i32.const 3)))
      (then (call $put (i32.sub (local.get $one) (i32.const 1)))))
    (if (local.tee $one (call $entry (local.get $entry) (i32.const 0)))
      (then
        (if (i32.eq (local.get $opcode) (i32.const 0x41))
          (then (local.set $one (call $constants))))
        (if (i32.eq (local.get $opcode) (i32.const 0x0e))
          (then (call $numbers (call $number (local.get $one)) (local.get $one))))
        (drop (call $number (local.get $one)))))
    (if (local.tee $one (call $entry (local.get $entry) (i32.const 1)))
      (then (drop (call $number (local.get $one)))))
    (call $bytes (i32.shl (i32.eq (local.get $opcode) (i32.const 0x43)) (i32.const 2)) (i32.const 5))
    (call $bytes (i32.shl (i32.eq (local.get $opcode) (i32.const 0x44)) (i32.const 3)) (i32.const 5))
    (local.get $opcode))

  ;; Moves a function here: its locals, and what it does until it is as deep as where it began.
  (func $function
    (local $place i32) (local $opcode i32) (local $depth i32)
    (local.set $place (global.get $to))
    (global.set $to (i32.add (global.get $to) (i32.const 5)))
    (call $numbers (i32.shl (call $number (i32.const 12)) (i32.const 1)) (i32.const 12))
    (local.set $depth (i32.const 1))
    (loop $more
      (local.set $opcode (call $instruction))
      (local.set $depth (i32.add (local.get $depth)
        (i32.sub
          (i32.lt_u (i32.sub (local.get $opcode) (i32.const 2)) (i32.const 3))
          (i32.eq (local.get $opcode) (i32.const 0x0b)))))
      (br_if $more (local.get $depth)))
    (call $put_length (local.get $place)))

  (func $length (result i32)
    (i32.load (global.get $lengths))
    (global.set $lengths (i32.add (global.get $lengths) (i32.const 4))))

  (func $piece
    (local $length i32)
    (call $put_all (global.get $pieces) (local.tee $length (call $length)))
    (global.set $pieces (i32.add (global.get $pieces) (local.get $length))))

  (func $digits (param $number i32)
    (if (i32.gt_u (local.get $number) (i32.const 9))
      (then (call $digits (i32.div_u (local.get $number) (i32.const 10)))))
    (call $put (i32.add (i32.rem_u (local.get $number) (i32.const 10)) (i32.const 48))))

  ;; Puts there what is taken or given by numbers that rise. What is taken begins with its module's name and ends with
  ;; a type, what is given ends with a function, whose numbers rise as well.
  (func $run
    (local $name i32) (local $count i32) (local $number i32) (local $last i32)
    (local.set $name (call $length))
    (local.set $count (call $length))
    (loop $more
      (if (local.get $count)
        (then
          (call $put_all (global.get $pieces) (local.get $name))
          (local.set $number (i32.add (local.get $number) (call $take (i32.const 13))))
          (call $put (i32.add
            (i32.add (i32.const 1) (i32.gt_u (local.get $number) (i32.const 9)))
            (i32.add (i32.gt_u (local.get $number) (i32.const 99)) (i32.gt_u (local.get $number) (i32.const 999)))))
          (call $digits (local.get $number))
          (call $put (i32.const 0))
          (local.set $last (i32.add
            (select (i32.const 0) (local.get $last) (local.get $name))
            (call $take (i32.const 14))))
          (call $put_number (local.get $last))
          (local.set $count (i32.sub (local.get $count) (i32.const 1)))
          (br $more))))
    (global.set $pieces (i32.add (global.get $pieces) (local.get $name))))

  ;; Puts the module of the packed copy at one place to another, and gives its end. The copy begins with lengths, in the
  ;; order in which they are used here.
  (func (export "weave") (param $from i32) (param $to i32) (result i32)
    (local $at i32) (local $stream i32) (local $count i32)
    (global.set $to (local.get $to))
    (global.set $lengths (local.get $from))
    (global.set $pieces (i32.add (local.get $from) (i32.const 116)))
    (local.set $at (i32.add (global.get $pieces) (call $length)))
    (loop $more
      (local.set $stream (i32.add (local.get $stream) (i32.const 1)))
      (i32.store (call $next (local.get $stream)) (local.get $at))
      (local.set $at (i32.add (local.get $at) (call $length)))
      (br_if $more (i32.lt_u (local.get $stream) (i32.const 16))))
    (drop (call $take_opcode))
    (local.set $count (i32.const 3))
    (loop $more
      (call $piece)
      (call $run)
      (br_if $more (local.tee $count (i32.sub (local.get $count) (i32.const 1)))))
    (call $piece)
    (call $put (i32.const 10))
    (local.set $to (global.get $to))
    (global.set $to (i32.add (local.get $to) (i32.const 5)))
    (call $put_number (local.tee $count (call $length)))
    (loop $more
      (if (local.get $count)
        (then
          (call $function)
          (local.set $count (i32.sub (local.get $count) (i32.const 1)))
          (br $more))))
    (call $put_length (local.get $to))
    (call $piece)
    (global.get $to)))
