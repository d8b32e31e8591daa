"""What must hold without a network, in the engines that are not Chromium."""
