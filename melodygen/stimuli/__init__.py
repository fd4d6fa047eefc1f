"""Listening studies: from a design file to the answer.

design/        a design file -> what a set is to be, or one sentence about what is wrong in it
humans/        melodies of people: the bundled tunes, or a folder of files
matching/      a human melody -> a generated one that is like it in all that is not asked about; the balance of a set
building/      a design -> a folder with sounds, manifest and key; and back, whether it is still what its design makes
presentation/  stimuli -> who hears what in which order
platforms/     that, for the programs that other laboratories run studies with
page/          that, as a page that asks listeners
serving/       the page, and what they answer, on a machine of one's own
answers/       answers -> which count -> what they say

Conventions
-----------
What listeners can get and what only the researcher may see stand in two folders (`SetFolder`), and nothing that says
where a melody comes from is in the first: neither in names, nor in tags, nor in the order or the dates of files.
"""
