global using ChatTutor.Domain.Rosters;
