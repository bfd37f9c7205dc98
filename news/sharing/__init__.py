"""What an officer passes on: texts for LINE, Facebook and X, pictures with the headline, photos."""
