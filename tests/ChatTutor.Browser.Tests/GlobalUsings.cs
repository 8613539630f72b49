global using ChatTutor.Domain.Rosters;
global using Xunit;
