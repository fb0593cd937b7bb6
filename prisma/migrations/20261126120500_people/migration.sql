-- People, who is signed in, and what acts for them. Tokens that browsers hold already go on as what they were: the right to
-- hand in pages, of whoever sits at the machine.

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "login" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "password" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_login_key" ON "User"("login");

-- CreateIndex
CREATE UNIQUE INDEX "User_name_key" ON "User"("name");

INSERT INTO "User" ("id", "login", "name", "role")
VALUES ('00000000-0000-4000-8000-000000000001', 'local', 'local editor', 'admin');

-- CreateTable
CREATE TABLE "Session" (
    "hash" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("hash")
);

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A capture token becomes an API token of one scope.
ALTER TABLE "CaptureToken" RENAME TO "ApiToken";
ALTER TABLE "ApiToken" RENAME CONSTRAINT "CaptureToken_pkey" TO "ApiToken_pkey";
DROP INDEX "CaptureToken_name_key";
ALTER TABLE "ApiToken"
    ADD COLUMN "scopes" TEXT[] DEFAULT ARRAY['capture']::TEXT[],
    ADD COLUMN "userId" UUID NOT NULL DEFAULT '00000000-0000-4000-8000-000000000001',
    ADD COLUMN "expiresAt" TIMESTAMPTZ(3);
ALTER TABLE "ApiToken" ALTER COLUMN "userId" DROP DEFAULT;

-- CreateIndex
CREATE UNIQUE INDEX "ApiToken_userId_name_key" ON "ApiToken"("userId", "name");

-- AddForeignKey
ALTER TABLE "ApiToken" ADD CONSTRAINT "ApiToken_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
