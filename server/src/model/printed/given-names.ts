/** Given names that are hardly ever another word: with one of them two words are a person, `Jane Doe`, and no title. */

const GIVEN_NAMES: ReadonlySet<string> = new Set(
  (
    'Aaron Abigail Adam Adrian Ahmed Alan Albert Alberto Alejandro Alessandro Alex Alexander Alexandra Alexandre ' +
    'Alexei Alfred Ali Alice Alison Allison Amanda Amir Amy Ana Andrea Andreas Andrei Andrew Andrey Andrzej Angela ' +
    'Anita Anna Anne Annette Anthony Antoine Anton Antonio Arjun Arnold Arthur Arun Ashley Barbara Bart Beatrice ' +
    'Benjamin Bernard Bernd Bernhard Beth Birgit Bjorn Boris Brenda Brian Bruce Bruno Camille Carl Carla Carlo ' +
    'Carlos Carmen Carol Caroline Carolyn Catherine Cathy Cecilia Charles Chiara Chloe Chris Christian Christina ' +
    'Christine Christof Christoph Christophe Christopher Claire Clara Claudia Claudio Colin Connor Craig Cristina ' +
    'Cynthia Dan Daniel Daniela Daniele Danielle David Deborah Debra Denis Dennis Derek Diana Diane Diego Dieter ' +
    'Dimitri Dirk Dmitri Dmitry Dominic Dominik Donald Donna Dorothy Doug Douglas Edith Eduardo Edward Edwin ' +
    'Eleanor Elena Eli Elisa Elisabeth Elizabeth Ellen Emil Emilio Emily Emma Emmanuel Enrique Eric Erica Erik ' +
    'Ernst Esther Ethan Eugene Eva Evelyn Fabian Fabio Fatima Federico Felix Fernando Filippo Fiona Florian ' +
    'Francesca Francesco Francisco Franz Frederic Frederick Friedrich Gabriel Gabriela Gareth Gary Geoffrey Georg ' +
    'Georges Gerald Gerard Gerhard Giacomo Gianluca Giovanni Giulia Giuseppe Gregory Guido Guillaume Gunther Gustav ' +
    'Guy Hannah Hans Harald Harold Hassan Heather Heidi Heinrich Heinz Helen Helena Helga Helmut Henri Henrik ' +
    'Herbert Hermann Hiroshi Howard Hugh Hugo Ian Ibrahim Igor Ingrid Irene Isaac Isabel Isabella Isabelle Ivan ' +
    'Jacob Jacques Jakob James Jan Jane Janet Janice Jason Javier Jean Jeff Jeffrey Jennifer Jeremy Jessica Jill ' +
    'Jim Joachim Joan Joanna Joe Joel Johan Johann Johannes John Jon Jonas Jonathan Jorge Jose Josef Joseph Joshua ' +
    'Joyce Juan Juha Judith Julia Julian Julie Jun Jurgen Justin Kai Karen Karin Karl Karsten Katharina Katherine ' +
    'Kathleen Kathryn Katie Keith Ken Kenneth Kevin Kirsten Klaus Kristina Kurt Kyle Larry Lars Laura Lauren ' +
    'Laurent Lawrence Leah Lena Leo Leon Leonard Leonardo Lewis Liam Linda Lisa Lorenzo Louis Louise Luca Lucas ' +
    'Lucia Lucy Luigi Luis Lukas Lydia Magdalena Manfred Manuel Marc Marcel Marco Marcus Margaret Maria Marie ' +
    'Marina Mario Marion Mark Markus Martha Martin Martina Mary Mateusz Mathias Matteo Matthew Matthias Maurice Max ' +
    'Megan Mehmet Melanie Melissa Michael Michaela Michal Michel Michele Michelle Miguel Mike Mikhail Mohamed ' +
    'Mohammad Mohammed Monica Monika Muhammad Nadia Nancy Natalia Natalie Natasha Nathan Nathaniel Neil Niall ' +
    'Nicholas Nick Nicola Nicolas Nicole Niels Nigel Nikolai Nils Nina Noah Nora Norbert Norman Olga Oliver Olivier ' +
    'Omar Oscar Oskar Otto Pablo Pamela Paolo Patricia Patrick Paul Paula Pavel Pedro Peter Petra Philip Philipp ' +
    'Philippe Phillip Pierre Pietro Priya Rachel Rafael Rahul Rainer Rajesh Ralf Ralph Ramon Raphael Raymond ' +
    'Rebecca Reinhard Renate Ricardo Richard Rob Robert Roberta Roberto Robin Roger Roland Rolf Roman Ronald Ruth ' +
    'Ryan Sabine Samuel Sandra Sanjay Sara Sarah Scott Sean Sebastian Sergei Sergey Sergio Shane Sharon Shaun ' +
    'Sheila Silvia Simon Simone Sofia Sonia Sophia Sophie Stefan Stefania Stefano Stephan Stephanie Stephen Steve ' +
    'Steven Stuart Sunil Susan Susanne Suzanne Svetlana Sven Sylvia Takashi Tamara Tanja Tanya Tatiana Ted Teresa ' +
    'Theodor Theodore Theresa Thierry Thomas Tim Timothy Tobias Todd Tom Tomas Tommaso Tony Ulrich Ulrike Ursula ' +
    'Ute Valentina Valerie Vanessa Vera Veronica Victor Vijay Viktor Vincent Vincenzo Vladimir Walter Werner ' +
    'Wilhelm William Wolfgang Xavier Yves Yvonne Zachary'
  ).split(' '),
);

/** Whether `word` is one of them, in any accents: `José`. */
export const isGivenName = (word: string): boolean =>
  GIVEN_NAMES.has(word) || GIVEN_NAMES.has(word.normalize('NFD').replace(/\p{M}/gu, ''));
